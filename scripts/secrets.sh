#!/usr/bin/env bash
# Looks for keys and private keys in the tracked files. Prints places, never what stands there.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

patterns=(
    'gsk_[A-Za-z0-9]{16,}'
    '(^|[^A-Za-z0-9])sk-[A-Za-z0-9_-]{16,}'
    'AIza[A-Za-z0-9_-]{20,}'
    '(^|[^A-Za-z0-9])key-[0-9a-f]{8,}'
    'AKIA[A-Z0-9]{16}'
    'BEGIN [A-Z ]*PRIVATE KEY'
)

if ! command -v git >/dev/null || ! [[ -e .git ]]; then
    printf 'secrets: not looked for, this is no git checkout\n'
    exit 0
fi

expressions=()
for pattern in "${patterns[@]}"; do expressions+=(-e "$pattern"); done
# In a container the checkout often belongs to someone else, which git refuses to read unasked.
code=0
found=$(git -c "safe.directory=*" grep -nIE "${expressions[@]}" -- .) || code=$?
case $code in
    0)
        printf 'secrets: these lines look like keys; take them out and revoke them:\n' >&2
        cut -d: -f1,2 <<<"$found" | sed 's/^/  /' >&2
        exit 1
        ;;
    1) printf 'secrets: none found\n' ;;
    *) exit "$code" ;;
esac
