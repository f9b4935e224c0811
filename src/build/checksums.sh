#!/usr/bin/env bash
# Holds every jar that the build loads (libraries of all profiles, Maven's plugins and what they load) against the SHA-256
# sums in src/build/jars.sha256. Each build checks the libraries of its own profile by the same list.
#   src/build/checksums.sh          says what has changed, and ends with 1 if something has
#   src/build/checksums.sh write    notes the sums anew, after a version was changed; some minutes
# Jars of the local repository that are not in the list are another project's; jars of the list that are not there were
# not needed yet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
list=$PWD/src/build/jars.sha256
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
[[ -d $repository ]] || { echo "no Maven repository in $repository; set MAVEN_REPOSITORY" >&2; exit 2; }
if [[ ${1:-check} == write ]]; then
    # Every profile is built with an empty repository, which is filled from the one that is here and, for what that does
    # not have, from Maven Central: what lies in it at the end is what the project loads.
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    mkdir "$work/source"
    git ls-files -z | xargs -0 cp --parents -t "$work/source"
    cat >"$work/settings.xml" <<XML
<settings><profiles><profile><id>here</id>
  <repositories><repository><id>here</id><url>file://$repository</url></repository></repositories>
  <pluginRepositories><pluginRepository><id>here</id><url>file://$repository</url></pluginRepository></pluginRepositories>
</profile></profiles><activeProfiles><activeProfile>here</activeProfile></activeProfiles></settings>
XML
    build() {
        echo "mvn $*" >&2
        (cd "$work/source" && mvn -q -B -ntp -s "$work/settings.xml" -Dmaven.repo.local="$work/repository" \
            -Dlibraries.unchecked=true -Dthemata.shared=/nonexistent -Dsurefire.failIfNoSpecifiedTests=false "$@")
    }
    build clean spotless:apply verify -Dtest=TextWindowTest
    build -Pspark verify -Dtest=CountJobInputTest
    build -Pbench test-compile
    build -Pfuzz test-compile dependency:build-classpath -Dmdep.outputFile="$work/path"
    build -Ppit test-compile org.pitest:pitest-maven:mutationCoverage \
        -DtargetClasses=org.themata.text.TextWindow -DtargetTests=org.themata.text.TextWindowTest
    (cd "$work/repository" && find . -name '*.jar' -type f | sed 's|^\./||' | LC_ALL=C sort | xargs -d '\n' sha256sum) >"$work/sums"
    cp "$work/sums" "$list"
    wc -l <"$list" | sed 's/$/ jars are noted/'
    exit
fi
(cd "$repository" && sha256sum --check --quiet --ignore-missing "$list")
echo "$(cd "$repository" && cut -c67- "$list" | xargs -d '\n' ls -d 2>/dev/null | wc -l) of $(wc -l <"$list") jars are here and have the sums that were noted"
