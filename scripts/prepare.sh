# shellcheck shell=bash
# Sourced by ./newsreel and ./test with $root set. Finds or installs what Newsreel needs and builds it when
# its sources have changed. Written for bash 3.2, which macOS still has; only Linux with apt is tested.
# Everything is said on stderr: stdout belongs to the program.

state="${root:?}/.newsreel"
dotnet=""       # the command that runs .NET
sdk=""          # the releases it has, part of the stamp
program=""      # folder of the built program
packages=()     # what is missing, by its Debian name
optional=()     # the same, for what Newsreel can do without
reasons=""

say() { printf 'newsreel: %s\n' "$*" >&2; }

fail() {
    say "$1"
    shift
    if (($#)); then printf '  %s\n' "$@" >&2; fi
    exit 1
}

# fail_with_log WHAT LOG WHAT-TO-DO
fail_with_log() {
    say "$1 The last lines of $2:"
    tail -n 20 "$2" | sed 's/^/  | /' >&2
    printf '  %s\n' "$3" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# --- What is there, what is missing -------------------------------------------------------------

# global.json asks for any release of 10.0; previews have a hyphen in their name.
has_sdk() {
    local release
    sdk=""
    for release in "$1"/sdk/10.0.*; do
        if [[ -d $release && ${release##*/} != *-* ]]; then sdk="$sdk ${release##*/}"; fi
    done
    [[ -n $sdk && -x $1/dotnet ]]
}

find_dotnet() {
    local on_path="" place
    if has dotnet; then
        on_path=$(command -v dotnet)
        on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    fi
    for place in "${on_path%/*}" "${DOTNET_ROOT:-}" "$root/.dotnet" "${HOME:-}/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
        if [[ -n $place ]] && has_sdk "$place"; then
            dotnet="$place/dotnet"
            return
        fi
    done
    # Homebrew, Nix and snap put a script in front of a folder laid out in their own way.
    if [[ -n $on_path ]]; then
        sdk=$(dotnet --list-sdks 2>/dev/null </dev/null | sed -n 's/^\(10\.0\.[0-9]*\) .*/\1/p')
        if [[ -n $sdk ]]; then
            dotnet=dotnet
            return
        fi
    fi
    return 1
}

has_sqlite() {
    local file
    if [[ ${OSTYPE:-} != linux* ]]; then return; fi # part of the operating system elsewhere
    for file in /usr/lib/*/libsqlite3.so.0 /usr/lib/libsqlite3.so.0 /usr/lib64/libsqlite3.so.0 /usr/local/lib/libsqlite3.so.0; do
        if [[ -e $file ]]; then return; fi
    done
    has ldconfig && [[ $(ldconfig -p 2>/dev/null) == *libsqlite3.so.0* ]]
}

need() {
    packages+=("$1")
    reasons="$reasons${reasons:+, }$1 ($2)"
}

find_missing() {
    packages=()
    optional=()
    reasons=""
    if ! has ffmpeg || ! has ffprobe; then need ffmpeg "renders the film"; fi
    if ! has espeak-ng; then need espeak-ng "speaks"; fi
    if ! has_sqlite; then need libsqlite3-0 "keeps the projects"; fi
    if ! has fc-list; then need fontconfig "finds fonts"; fi
    find_missing_optional
}

# Listing fonts takes a while, and what could not be had is not asked for at every start, so what was found is noted.
find_missing_optional() {
    local families=""
    if [[ -f $state/optional ]]; then return; fi
    if ! has pdftotext; then optional+=(poppler-utils); fi
    if ! has kakasi; then optional+=(kakasi); fi
    if has fc-list; then families=$(fc-list : family 2>/dev/null || true); fi
    if [[ $'\n'$families$'\n' != *$'\nNoto Sans'[,$'\n']* ]]; then need fonts-noto-core "draws text"; fi
    if [[ $families != *"Noto Sans CJK"* ]]; then optional+=(fonts-noto-cjk); fi
}

# The result is empty unless this user may install packages.
find_as_root() {
    as_root=()
    if [[ $(id -u) == 0 ]]; then
        as_root=(env)
    elif has sudo && sudo -n true >/dev/null 2>&1 </dev/null; then
        as_root=(sudo -n env)
    fi
}

# --- Installing ---------------------------------------------------------------------------------

apt_get() { "${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@" >>"$log" 2>&1 </dev/null; }
apt_install() { apt_get install -y --no-install-recommends "$@"; }

install_missing() {
    log="$state/install.log"
    find_missing
    find_dotnet || need_download
    if ((${#packages[@]} + ${#optional[@]})) || [[ -z $dotnet ]]; then
        : >"$log"
        case "${OSTYPE:-}" in
            darwin*) install_with_brew ;;
            *) install_with_apt ;;
        esac
    fi
    if [[ -z $dotnet ]] && ! find_dotnet; then download_sdk; fi
    find_missing
    if ((${#packages[@]})); then fail_with_log "Still missing: ${packages[*]}." "$log" "Install them by hand, then start again."; fi
}

# What fetching the SDK takes on a bare machine. ca-certificates brings the OpenSSL that .NET needs as well.
need_download() {
    if ! has curl && ! has wget; then need curl "fetches the .NET SDK"; fi
    if has apt-get && [[ ! -e /etc/ssl/certs/ca-certificates.crt ]]; then need ca-certificates "makes downloads safe"; fi
}

install_with_apt() {
    local wanted=(${packages[@]+"${packages[@]}"} ${optional[@]+"${optional[@]}"}) command
    if ! has apt-get; then
        if ((${#packages[@]} == 0)); then return; fi
        fail "Missing: $reasons." \
            "This system has no apt-get. Install what these Debian packages hold with its own package manager, then start again:" "${packages[*]}"
    fi
    find_as_root
    command="sudo apt-get update && sudo apt-get install -y --no-install-recommends ${wanted[*]-}"
    if ((${#as_root[@]} == 0)); then
        if ((${#packages[@]})); then fail "Missing: $reasons. Installing takes an administrator. Run this, then start again:" "$command"; fi
        if ((${#optional[@]})); then say "Optional, for $(uses_of "${optional[@]}"): $command"; fi
        return
    fi

    say "Fetching the list of packages (log: $log)."
    # A broken extra source makes the update fail and yet leaves what is needed here: the installation decides.
    apt_get update || say "Some package lists could not be fetched; trying with those at hand."
    if [[ -z $dotnet ]] && apt-cache show dotnet-sdk-10.0 >/dev/null 2>&1 </dev/null; then
        need dotnet-sdk-10.0 "builds and runs Newsreel"
    fi
    if ((${#optional[@]})); then reasons="$reasons${reasons:+, }${optional[*]} (optional: $(uses_of "${optional[@]}"))"; fi
    if [[ -z $reasons ]]; then return; fi
    say "Installing $reasons. This can take some minutes."
    if apt_install ${packages[@]+"${packages[@]}"} ${optional[@]+"${optional[@]}"}; then return; fi
    if ((${#packages[@]})) && { ((${#optional[@]} == 0)) || ! apt_install "${packages[@]}"; }; then
        fail_with_log "apt-get could not install ${packages[*]}." "$log" "Check the network and the package sources, then start again, or run: $command"
    fi
    install_optional
}

# One by one: what cannot be had holds up nothing else.
install_optional() {
    local package
    for package in "${optional[@]}"; do
        apt_install "$package" || say "$package could not be installed (see $log). Going on without: $(uses_of "$package") will be missing."
    done
}

# What optional packages are for.
uses_of() {
    local package uses=""
    for package in "$@"; do
        case "$package" in
            poppler-utils) uses="$uses${uses:+, }sources in PDF" ;;
            kakasi) uses="$uses${uses:+, }Japanese narration" ;;
            *) uses="$uses${uses:+, }Chinese, Japanese and Korean letters" ;;
        esac
    done
    printf '%s' "$uses"
}

# Untested.
install_with_brew() {
    local package names=()
    for package in ${packages[@]+"${packages[@]}"} ${optional[@]+"${optional[@]}"}; do
        case "$package" in
            fonts-noto-core) names+=(font-noto-sans) ;;
            fonts-noto-cjk) names+=(font-noto-sans-cjk) ;;
            poppler-utils) names+=(poppler) ;;
            *) names+=("$package") ;;
        esac
    done
    if ((${#names[@]} == 0)); then return; fi
    has brew || fail "Missing: ${names[*]}." "Install Homebrew, then start again."
    say "Installing ${names[*]} with Homebrew (log: $log)."
    brew install "${names[@]}" >>"$log" 2>&1 </dev/null ||
        fail_with_log "Homebrew could not install ${names[*]}." "$log" "Put it right, then start again."
}

fetch() { if has curl; then curl -fsSL --retry 3 -o "$2" "$1"; else wget -q -O "$2" "$1"; fi; }

no_sdk() {
    fail_with_log "The .NET SDK could not be fetched from $1." "$log" \
        "Check the network and start again, or install the .NET 10 SDK yourself: https://dot.net/download"
}

download_sdk() {
    local script="$state/dotnet-install.sh" address=https://dot.net/v1/dotnet-install.sh part="$state/dotnet.part"
    say "Installing the .NET 10 SDK (builds and runs Newsreel) into $root/.dotnet, about 250 MB (log: $log)."
    rm -rf "$part"
    fetch "$address" "$script" >>"$log" 2>&1 || no_sdk "$address"
    bash "$script" --channel 10.0 --install-dir "$part" --no-path >>"$log" 2>&1 </dev/null || no_sdk "$address"
    has_sdk "$part" || no_sdk "$address"
    # Moved when whole, so that an interrupted download is never taken for an SDK.
    rm -rf "$root/.dotnet"
    mv "$part" "$root/.dotnet"
    find_dotnet
}

# --- Building -----------------------------------------------------------------------------------

list_sources() {
    local place places=()
    for place in src library Directory.*.props Directory.*.targets global.json nuget.config NuGet.config .editorconfig BannedSymbols.txt; do
        if [[ -e $place ]]; then places+=("$place"); fi
    done
    local what=(\( -name bin -o -name obj -o -name node_modules \) -prune -o -type f)
    # A file that vanishes meanwhile is no reason to stop: the list differs then, as it should.
    if [[ ${OSTYPE:-} == linux* ]]; then
        find "${places[@]}" "${what[@]}" -printf '%p %s %T@\n' || true
    else
        find "${places[@]}" "${what[@]}" -exec stat -f '%N %z %Fm' {} + || true
    fi
}

digest() { if has sha256sum; then sha256sum; else shasum -a 256; fi; }

# Names the sources and the SDK by paths, sizes and times. Also sets the folder that a program built from them lives in.
take_stamp() {
    stamp=$({
        printf '%s\n' "$dotnet" "$sdk"
        cd "$root" && list_sources 2>/dev/null | LC_ALL=C sort
    } | digest)
    stamp=${stamp:0:16}
    program="$root/artifacts/run/$stamp"
}

is_built() {
    take_stamp
    [[ -f $state/stamp && $(<"$state/stamp") == "$stamp" && -f $program/Newsreel.Cli.dll ]]
}

# build WHAT: leaves no compiler or build server behind; those would keep memory, and the lock. Without the audit: an
# advisory published tomorrow, or no network, must not change whether what is here builds. A plain dotnet restore audits.
build() {
    local log="$state/build.log"
    (
        cd "$root" || exit
        export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
        # The SDK would ask for ICU otherwise; Newsreel itself runs without it.
        export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
        # System users have a home that does not exist.
        if [[ ! -w ${HOME:-} ]]; then export DOTNET_CLI_HOME="$state" NUGET_PACKAGES="${NUGET_PACKAGES:-$state/packages}"; fi
        exec "$dotnet" build "$1" -c Release -p:RestoreLockedMode=true -p:UseSharedCompilation=false -p:NuGetAudit=false
    ) >"$log" 2>&1 </dev/null ||
        fail_with_log "The build failed." "$log" "If the lines speak of packages or the network, check the connection; then start again."
}

# A program that runs keeps its folder: each build gets one of its own, complete before it has its name.
keep_program() {
    local part="$root/artifacts/run/.part"
    if [[ ! -f $program/Newsreel.Cli.dll ]]; then
        rm -rf "$part" "$program"
        mkdir -p "$root/artifacts/run"
        cp -R "$root/artifacts/bin/Newsreel.Cli/release" "$part"
        mv "$part" "$program"
    fi
    remove_old_programs
    printf '%s\n' "$stamp" >"$state/stamp.new"
    mv "$state/stamp.new" "$state/stamp"
}

# The last one stays as well: a start that found its stamp fresh may be about to run it.
remove_old_programs() {
    local folder previous=""
    if [[ -f $state/stamp ]]; then previous=$(<"$state/stamp"); fi
    for folder in "$root"/artifacts/run/*/; do
        folder=${folder%/}
        if [[ $folder != "$program" && ${folder##*/} != "$previous" ]] && ! is_running "$folder"; then rm -rf "$folder"; fi
    done
}

is_running() {
    if [[ -e /proc/self/cmdline ]]; then
        # The pattern comes through stdin: as an argument grep would find itself.
        # shellcheck disable=SC2062
        printf '%s/\n' "$1" | grep -qsF --file=- /proc/[0-9]*/cmdline
    else
        [[ $(ps -axo command=) == *"$1/"* ]]
    fi
}

# --- One start at a time ------------------------------------------------------------------------

lock() {
    if ! mkdir -p "$state" "$root/artifacts" 2>/dev/null || [[ ! -w $state || ! -w $root/artifacts ]]; then
        fail "Newsreel has to be built, but $root cannot be written to." "Start it once as the user that owns that folder."
    fi
    if has flock; then
        exec 9>"$state/lock"
        if ! flock -n 9; then
            say "Another start is preparing Newsreel; waiting for it."
            flock 9
        fi
        return
    fi
    # A link is made whole, with the owner's number in it, or not at all.
    local owner said=""
    until ln -s "$$" "$state/lock.owner" 2>/dev/null; do
        owner=$(readlink "$state/lock.owner" || true)
        if [[ -n $owner ]] && ! kill -0 "$owner" 2>/dev/null; then
            rm -f "$state/lock.owner"
            continue
        fi
        if [[ -z $said ]]; then say "Another start (process $owner) is preparing Newsreel; waiting for it."; fi
        said=yes
        sleep 0.2
    done
    trap 'rm -f "$state/lock.owner"' EXIT
}

unlock() {
    if has flock; then exec 9>&-; else
        rm -f "$state/lock.owner"
        trap - EXIT
    fi
}

# --- What the scripts call ----------------------------------------------------------------------

is_installed() {
    find_missing
    ((${#packages[@]} + ${#optional[@]} == 0)) && find_dotnet
}

prepare_tools() {
    is_installed || install_missing
    if [[ ! -f $state/optional ]]; then printf '%s\n' "${optional[*]-}" >"$state/optional"; fi
}

begin() {
    # dotnet answers Ctrl+C by failing; that is no failed build.
    trap 'exit 130' INT
    lock
}

end() {
    unlock
    trap - INT
}

# Sets $dotnet and $program. Costs some milliseconds when nothing has changed.
prepare_program() {
    if is_installed && is_built; then return; fi
    begin
    # Optional packages that could not be had are asked for again with each new version.
    if [[ -f $state/optional && -n $(<"$state/optional") ]] && ! is_built; then rm -f "$state/optional"; fi
    prepare_tools
    if ! is_built; then
        say "Building Newsreel, about a minute the first time (log: $state/build.log)."
        build src/Newsreel.Cli
        keep_program
    fi
    end
}

# prepare_all SOLUTION: builds the tests as well, every time, and keeps the program that comes with it.
prepare_all() {
    begin
    prepare_tools
    take_stamp
    say "Building $1 (log: $state/build.log)."
    build "$1"
    keep_program
    end
}
