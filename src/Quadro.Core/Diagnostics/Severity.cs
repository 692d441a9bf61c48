namespace Quadro.Diagnostics;

public enum Severity
{
    Info,
    Warning,
    Error,
}
