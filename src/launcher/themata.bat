@echo off
rem Starts themata: needs Java 17 or newer (JAVA_HOME, else the one on the PATH). THEMATA_OPTS adds options for the JVM.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%~dp0themata.jar" (
  echo themata: error: there is no themata.jar in %~dp0 1>&2
  exit /b 127
)
if defined JAVA_HOME if not exist "%JAVA%" (
  echo themata: error: JAVA_HOME is %JAVA_HOME%, and there is no bin\java.exe in it 1>&2
  exit /b 127
)
if not defined JAVA_HOME (
  where /q java
  if errorlevel 1 (
    echo themata: error: there is no Java on the PATH; install Java 17 or newer, or set JAVA_HOME 1>&2
    exit /b 127
  )
)
chcp 65001 >nul
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -Xmn48m -XX:-UsePerfData -Xlog:disable -Xlog:all=off -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %THEMATA_OPTS% -jar "%~dp0themata.jar" %*
exit /b %ERRORLEVEL%
