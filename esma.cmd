@echo off
rem Runs esma on Windows, as the script esma does elsewhere, but simpler:
rem   in a source checkout it builds when there are no jars yet, not when they are older than the
rem   sources (remove cli\target to build anew); it makes no class-data archive.
rem In a release it finds ..\lib and never builds.
rem
rem   JAVA_HOME   the Java to run with (17 or newer); without it, the java on PATH
rem   ESMA_OPTS   further options for the Java machine, such as -Xmx8g
rem   ESMA_VECTORS=off   search without vectors: the same results, slower
setlocal enableextensions
set "HERE=%~dp0"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo esma: no Java found. Install a JDK 17 or newer, or set JAVA_HOME. 1>&2
    exit /b 1
)

rem --- a search computes: another collector, and vectors where this Java has them ---
set "FLAGS=-XX:+UseSerialGC"
if "%~1"=="search" call :computing
if "%~1"=="resume" call :computing

rem --- the engine; an equals sign separates arguments as a space does ---
set "ENGINE=threads"
:next
if "%~1"=="" goto jars
if "%~1"=="--engine" if "%~2"=="spark" set "ENGINE=spark"
shift
goto next

rem --- the jars: Spark's are built and read for --engine spark alone ---
:jars
set "SPARK=%HERE%cli\target\esma\spark"
if exist "%HERE%cli\pom.xml" (
    set "LIB=%HERE%cli\target\esma\lib"
) else (
    set "LIB=%HERE%..\lib"
)
if not exist "%LIB%\esma-cli-*.jar" call :build || exit /b 1
if %ENGINE%==spark if not exist "%SPARK%\esma-spark-*.jar" call :build || exit /b 1
for %%J in ("%LIB%\esma-cli-*.jar") do set "JAR=%%~fJ"
set "JARS=%JAR%"
if %ENGINE%==spark set "JARS=%JAR%;%SPARK%\*;%HERE%spark\target\spark-home\jars\*"

"%JAVA%" %FLAGS% %ESMA_OPTS% -cp "%JARS%" esma.cli.Main %*
exit /b %errorlevel%

:computing
set "FLAGS=-XX:+UseParallelGC"
if "%ESMA_VECTORS%"=="off" exit /b 0
"%JAVA%" --add-modules jdk.incubator.vector -version >nul 2>&1
if not errorlevel 1 set "FLAGS=%FLAGS% --add-modules jdk.incubator.vector"
exit /b 0

:build
if not exist "%HERE%cli\pom.xml" (
    if %ENGINE%==spark (
        echo esma: this is a release, which has no Spark engine; it comes with a source checkout. 1>&2
    ) else (
        echo esma: there are no jars in "%LIB%". Unpack the release again. 1>&2
    )
    exit /b 1
)
set "PARTS=cli"
if %ENGINE%==spark set "PARTS=cli,spark"
echo esma: building %PARTS% ^(about a minute the first time; Spark is 230 MB^) 1>&2
pushd "%HERE%"
call mvn -q -B -ntp -DskipTests -DskipLint -DskipRelease -pl %PARTS% -am package 1>&2
if errorlevel 1 (
    popd
    echo esma: the build failed; its messages are above. 1>&2
    exit /b 1
)
popd
mkdir "%LIB%" 2>nul
copy /y "%HERE%cli\target\lib\*.jar" "%LIB%" >nul
copy /y "%HERE%cli\target\esma-cli-*.jar" "%LIB%" >nul
if not %ENGINE%==spark exit /b 0
mkdir "%SPARK%" 2>nul
copy /y "%HERE%spark\target\lib\*.jar" "%SPARK%" >nul
copy /y "%HERE%spark\target\esma-spark-*.jar" "%SPARK%" >nul
exit /b 0
