# The one entry: each verb is a dotnet command, named here so that nobody has to remember it.
# Only .NET calls, no cmdlets: it runs in any host of the PowerShell 7 language.

$usage = @'
usage: build.ps1 VERB [ARGUMENTS]

  build         make this repository's own site, in site/
  serve         preview it, with live reload
  test          run all tests
  golden        run the golden sites; with -Accept, take what they give as the new expectation
  bench         run the benchmarks; 'bench big' measures one run over one big table,
                'bench site' the program on sites of 1,000 to 100,000 projects,
                'bench serve' the time from a save to the browser
  pack          publish the program for this machine, in .artifacts/pack: native where there is a C linker
  screenshots   take pictures of the pages, in .artifacts/screenshots
  lighthouse    hold the pages against Lighthouse (180 MB from npm), its scores in .artifacts/lighthouse.txt

Arguments go on to the program (build, serve), the test run (test, golden, screenshots, lighthouse) or dotnet (pack).
'@

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false

function Stop-Usage([string] $problem) {
    if ($problem) { $Host.UI.WriteErrorLine("build.ps1: $problem") }
    $Host.UI.WriteErrorLine($usage)
    exit 2
}

# The linker that ahead-of-time compilation needs: clang, or on Windows the one of the C++ build tools.
function Test-Linker {
    $found = { param($name) $null -ne $ExecutionContext.InvokeCommand.GetCommand($name, 'Application') }
    if (-not [OperatingSystem]::IsWindows()) { return & $found 'clang' }
    $tools = [System.IO.Path]::Combine([string][Environment]::GetFolderPath('ProgramFilesX86'), 'Microsoft Visual Studio', 'Installer', 'vswhere.exe')
    (& $found 'link.exe') -or [System.IO.File]::Exists($tools)
}

function Get-Pack {
    $how = '-p:PublishAot=true'
    if (-not (Test-Linker)) {
        $Host.UI.WriteErrorLine('build.ps1: there is no C linker (clang, or on Windows the C++ build tools) to compile ahead of time with: the program will need the .NET 10 runtime, and start more slowly')
        $how = '-p:PublishReadyToRun=true'
    }
    $machine = [System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier
    $native = $how -eq '-p:PublishAot=true'
    # Where nobody has locked what a kind of machine needs (its packages could not be had), the versions are those that are pinned.
    $lock = [System.IO.Path]::Combine($PSScriptRoot, 'src', 'locks', 'Quadro', $machine + $(if ($native) { '.native' } else { '' }) + '.json')
    $locked = if ([System.IO.File]::Exists($lock)) { , '-p:RestoreLockedMode=true' } else { @() }
    @('publish', 'src/Quadro', '--configuration', 'Release', '--runtime', $machine, '--output', '.artifacts/pack',
        '--self-contained', [string]$native.ToString().ToLowerInvariant(), $how) + $locked
}

$verb = [string]($args.Count -gt 0 ? $args[0] : '')
$rest = @($args.Count -gt 1 ? $args[1..($args.Count - 1)] : @())
$variables = @{}

if ($verb -eq 'golden' -and $rest -contains '-Accept') {
    $rest = @($rest.Where({ $_ -ne '-Accept' }))
    $variables['QUADRO_ACCEPT'] = '1'
}
if ($verb -eq 'lighthouse') {
    $variables['QUADRO_LIGHTHOUSE'] = [System.IO.Path]::Combine($PSScriptRoot, '.artifacts', 'lighthouse.txt')
}
if ($verb -eq 'screenshots') {
    $variables['QUADRO_SCREENSHOTS'] = [System.IO.Path]::Combine($PSScriptRoot, '.artifacts', 'screenshots')
}

$command = switch ($verb) {
    'build' { , @('run', '--project', 'src/Quadro', '--', 'build') }
    'serve' { , @('run', '--project', 'src/Quadro', '--', 'serve') }
    'test' { , @('test') }
    'golden' { , @('test', '--filter-trait', 'kind=golden') }
    'bench' { , @('run', '--configuration', 'Release', '--project', 'tests/Quadro.Benchmarks', '--') }
    'pack' { , (Get-Pack) }
    'lighthouse' { , @('test', '--filter-trait', 'kind=lighthouse') }
    'screenshots' { , @('test', '--filter-trait', 'kind=screenshots') }
    { $_ -in 'help', '-h', '-?', '--help', '-Help' } { $usage; exit 0 }
    '' { Stop-Usage }
    default { Stop-Usage "'$verb' is not a verb" }
}

if (-not $ExecutionContext.InvokeCommand.GetCommand('dotnet', 'Application')) {
    $Host.UI.WriteErrorLine('build.ps1: there is no dotnet on the path; install the .NET 10 SDK')
    exit 1
}

$folder = $ExecutionContext.SessionState.Path.CurrentLocation.Path
$before = @{}
foreach ($name in $variables.Keys) {
    $before[$name] = [Environment]::GetEnvironmentVariable($name)
    [Environment]::SetEnvironmentVariable($name, $variables[$name])
}
try {
    [void] $ExecutionContext.SessionState.Path.SetLocation($PSScriptRoot)
    & dotnet @command @rest
}
finally {
    [void] $ExecutionContext.SessionState.Path.SetLocation($folder)
    foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name] ?? [NullString]::Value) }
}
exit $LASTEXITCODE
