using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Files that go out as they are, of kinds that are hardly ever meant for readers: keys, dumps of databases, backups,
/// mail.</summary>
internal static class PrivateFiles
{
    private const int Top = 64;

    public static void Report(SourceEntry file, DiagnosticBag log)
    {
        if (file.IsKit || What(file) is not { } what) return;
        log.Add(Rules.Load.PrivateFile.At(new SourceFile(file.Path, "").Whole, $"'{file.Path}' would be published, and looks like {what}",
            "take it away, and change the key if it was published; if readers are to have it, accept this for a time in quadro.yaml"));
    }

    private static string? What(SourceEntry file) => FileKinds.Extension(file.Path) switch
    {
        _ when HoldsKey(file.Bytes.Span) => "a private key",
        ".pem" or ".key" or ".p12" or ".pfx" or ".jks" or ".keystore" or ".ppk" or ".kdb" or ".kdbx" or ".gpg" or ".pgp" =>
            "a key or a store of keys",
        ".env" or ".htpasswd" or ".netrc" or ".pgpass" => "a file of passwords",
        ".sql" or ".dump" or ".sqlite" or ".sqlite3" or ".db" or ".mdb" or ".accdb" => "a dump of a database",
        ".eml" or ".msg" or ".pst" or ".mbox" => "mail",
        ".bak" or ".old" or ".orig" or ".log" => "something that a program left",
        ".zip" or ".tar" or ".gz" or ".tgz" or ".7z" or ".rar" or ".bz2" or ".xz" when IsBackup(FileKinds.Name(file.Path)) => "a backup",
        _ => FileKinds.Name(file.Path) is "id_rsa" or "id_dsa" or "id_ecdsa" or "id_ed25519" ? "a private key" : null,
    };

    private static bool HoldsKey(ReadOnlySpan<byte> bytes)
    {
        var top = bytes[..Math.Min(Top, bytes.Length)];
        return (top.StartsWith("-----BEGIN "u8) && top.IndexOf("PRIVATE KEY"u8) >= 0) || top.StartsWith("PuTTY-User-Key-File"u8);
    }

    private static bool IsBackup(string name) =>
        name.Contains("backup", StringComparison.OrdinalIgnoreCase) || name.Contains("dump", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("bak", StringComparison.OrdinalIgnoreCase) || name.StartsWith("copia", StringComparison.OrdinalIgnoreCase);
}
