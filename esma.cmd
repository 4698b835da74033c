@echo off
rem Runs esma on Windows. In a source checkout it builds when there are no jars yet (remove
rem cli\target to build anew); in a release it finds ..\lib and never builds.
setlocal enableextensions
set "HERE=%~dp0"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo esma: no Java found. Install a JDK 17 or newer, or set JAVA_HOME. 1>&2
    exit /b 1
)

if exist "%HERE%cli\pom.xml" (
    set "LIB=%HERE%cli\target\esma\lib"
) else (
    set "LIB=%HERE%..\lib"
)
if not exist "%LIB%\esma-cli-*.jar" call :build || exit /b 1
for %%J in ("%LIB%\esma-cli-*.jar") do set "JAR=%%~fJ"

"%JAVA%" -XX:+UseSerialGC %ESMA_OPTS% -cp "%JAR%" esma.cli.Main %*
exit /b %errorlevel%

:build
if not exist "%HERE%cli\pom.xml" (
    echo esma: there are no jars in "%LIB%". Unpack the release again. 1>&2
    exit /b 1
)
echo esma: building ^(about a minute the first time^) 1>&2
pushd "%HERE%"
call mvn -q -B -ntp -DskipTests -DskipLint -DskipRelease -pl cli -am package 1>&2
if errorlevel 1 (
    popd
    echo esma: the build failed; its messages are above. 1>&2
    exit /b 1
)
popd
mkdir "%LIB%" 2>nul
copy /y "%HERE%cli\target\lib\*.jar" "%LIB%" >nul
copy /y "%HERE%cli\target\esma-cli-*.jar" "%LIB%" >nul
exit /b 0
