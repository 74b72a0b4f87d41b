@echo off
rem Samplan's launcher for Windows: builds what has changed, then runs it. Needs nothing but the .NET SDK.
setlocal EnableExtensions DisableDelayedExpansion
set "SAMPLAN_ROOT=%~dp0"
set "SAMPLAN_ROOT=%SAMPLAN_ROOT:~0,-1%"
set "DOTNET_NOLOGO=1"
set "DOTNET_CLI_TELEMETRY_OPTOUT=1"
set "MSBUILDDISABLENODEREUSE=1"

where dotnet >nul 2>nul
if errorlevel 1 (
  >&2 echo samplan: the .NET 10 SDK is missing. Install it from https://dot.net and try again.
  exit /b 1
)

set "name=cli"
set "project=src\Cli"
set "assembly=Samplan.Cli"
set "folders=src,texts,rulesets,web\dist"
set "configuration=Release"
rem Not Release for the house: the check builds the whole solution in Release, itself included.
if /i "%~1"=="test" set "name=house"
if /i "%~1"=="check" set "name=house"
if /i "%~1"=="bench" set "name=bench"
if "%name%"=="house" set "project=tools\House"& set "assembly=Samplan.House"& set "folders=tools\House"& set "configuration=Debug"
if "%name%"=="bench" set "project=bench\Samplan.Bench"& set "assembly=Samplan.Bench"& set "folders=bench\Samplan.Bench,bench\Samplan.Endurance,src,texts,rulesets,web\dist"

set "artifacts=%SAMPLAN_ROOT%\artifacts"
set "program=%artifacts%\%name%\%assembly%.dll"
set "stamp=%artifacts%\%name%.windows.stamp"
set "log=%artifacts%\%name%.log"

rem Exit code 0: the build is newer than every source file.
set "fresh=$ErrorActionPreference='Stop'; $stamp=Get-Item -LiteralPath $env:stamp; Set-Location -LiteralPath $env:SAMPLAN_ROOT; $folders=@($env:folders.Split(',') | Where-Object { Test-Path $_ }); $newer=Get-ChildItem -Path $folders -Recurse -Force | Where-Object { $_.FullName -notmatch '\\(bin|obj|node_modules)(\\|$)' -and $_.LastWriteTimeUtc -gt $stamp.LastWriteTimeUtc } | Select-Object -First 1; if ($newer) { exit 1 }"
if not exist "%program%" goto build
if not exist "%stamp%" goto build
powershell -NoProfile -ExecutionPolicy Bypass -Command "%fresh%" >nul 2>nul
if not errorlevel 1 goto run

:build
>&2 echo Samplan byggs ...
if not exist "%artifacts%" mkdir "%artifacts%"
dotnet build "%SAMPLAN_ROOT%\%project%\%assembly%.csproj" -c %configuration% -v quiet -clp:NoSummary >"%log%" 2>&1 <nul
if errorlevel 1 (
  >&2 type "%log%"
  >&2 echo samplan: the build failed, see above.
  exit /b 1
)
rem The program runs from a copy, so that a later build never meets a file in use. Robocopy's codes below 8 are successes.
robocopy "%SAMPLAN_ROOT%\%project%\bin\%configuration%\net10.0" "%artifacts%\%name%" /MIR /R:2 /W:1 >nul
if errorlevel 8 (
  >&2 echo samplan: could not renew %artifacts%\%name%. Stop the Samplan that is running and try again.
  exit /b 1
)
>"%stamp%" echo built

:run
dotnet "%program%" %*
exit /b %errorlevel%
