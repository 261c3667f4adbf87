-- The access log becomes a chain: each line's hash covers the line and the hash before it, so that a line that was
-- changed, taken out or put in between is told, and the first such line named. `sha256` is a function of the program's
-- connection; `vault/access_log.py` writes the links (a trigger may not call it: trusted_schema is off). Who holds the key of the vault and can compute may forge the whole chain anew;
-- it protects against a quiet change of one line, not against its owner.

CREATE TABLE access_chain (
    seq   INTEGER PRIMARY KEY,
    hash  BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- The end of the chain, so that lines cut off at the end are missed too.
CREATE TABLE access_head (
    only_row  INTEGER PRIMARY KEY CHECK (only_row = 1),
    seq       INTEGER NOT NULL,
    hash      BLOB NOT NULL,
    lines     INTEGER NOT NULL
) STRICT;

-- The lines of before this change.
WITH RECURSIVE chain (seq, hash) AS (
    SELECT 0, x''
    UNION ALL
    SELECT log.seq,
           sha256(json_array('senim-access-1', hex(chain.hash), log.seq, log.at, log.action, log.target_kind, log.target_id))
    FROM chain JOIN access_log AS log ON log.seq = (SELECT min(later.seq) FROM access_log AS later WHERE later.seq > chain.seq)
)
INSERT INTO access_chain (seq, hash) SELECT seq, hash FROM chain WHERE seq > 0 ORDER BY seq;

INSERT INTO access_head (only_row, seq, hash, lines)
SELECT 1, coalesce(max(seq), 0), coalesce((SELECT hash FROM access_chain ORDER BY seq DESC LIMIT 1), x''), count(*)
FROM access_chain;

CREATE TRIGGER access_chain_is_never_changed BEFORE UPDATE ON access_chain
BEGIN
    SELECT RAISE(ABORT, 'access_log.append_only');
END;

CREATE TRIGGER access_chain_is_never_deleted BEFORE DELETE ON access_chain
BEGIN
    SELECT RAISE(ABORT, 'access_log.append_only');
END;

CREATE TRIGGER access_chain_goes_forward BEFORE INSERT ON access_chain
WHEN new.seq <= (SELECT max(seq) FROM access_chain)
BEGIN
    SELECT RAISE(ABORT, 'access_log.append_only');
END;

CREATE TRIGGER access_head_goes_forward BEFORE UPDATE ON access_head
WHEN new.seq <= old.seq OR new.lines <> old.lines + 1
BEGIN
    SELECT RAISE(ABORT, 'access_log.append_only');
END;

CREATE TRIGGER access_head_stays BEFORE DELETE ON access_head
BEGIN
    SELECT RAISE(ABORT, 'access_log.append_only');
END;

CREATE TRIGGER access_head_is_one BEFORE INSERT ON access_head WHEN EXISTS (SELECT 1 FROM access_head)
BEGIN
    SELECT RAISE(ABORT, 'access_log.append_only');
END;
