using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Files that go out as they are, of kinds that are hardly ever meant for readers: keys, dumps of databases,
/// backups, mail.</summary>
internal static class PrivateFiles
{
    private const int Top = 64;
    private const string Key = "a private key";
    private const string Help =
        "take it away, and change the key if it was published; if readers are to have it, accept this for a "
        + "time in quadro.yaml";

    public static void Report(SourceEntry file, DiagnosticBag log)
    {
        if (file.IsKit || (HoldsKey(file.Bytes.Span) ? Key : What(file.Path)) is not { } what)
            return;
        log.Add(
            Rules.Load.PrivateFile.At(
                new SourceFile(file.Path, "").Whole,
                $"'{file.Path}' would be published, and looks like {what}",
                Help
            )
        );
    }

    /// <summary>A link gives another name to what its own name would keep from readers.</summary>
    public static void ReportLinks(IEnumerable<InputFile> listed, DiagnosticBag log)
    {
        foreach (var file in listed)
            if (
                file.LinksTo is { } target
                && GoesOut(file.Path)
                && What(file.Path) is null
                && WhatOfTarget(target) is { } what
            )
                log.Add(
                    Rules.Load.PrivateFile.At(
                        new SourceFile(file.Display, "").Whole,
                        $"'{file.Path}' would be published, and is a link to '{target}', {what}",
                        Help
                    )
                );
    }

    /// <summary>What a path says of a file.</summary>
    public static string? What(string path) =>
        FileKinds.Extension(path) switch
        {
            _ when FileKinds.Name(path).StartsWith(".env", StringComparison.Ordinal) => "a file of passwords",
            ".pem"
            or ".key"
            or ".p12"
            or ".pfx"
            or ".jks"
            or ".keystore"
            or ".ppk"
            or ".kdb"
            or ".kdbx"
            or ".gpg"
            or ".pgp" => "a key or a store of keys",
            ".env" or ".htpasswd" or ".netrc" or ".pgpass" or ".npmrc" or ".pypirc" or ".git-credentials" =>
                "a file of passwords",
            ".sql" or ".dump" or ".sqlite" or ".sqlite3" or ".db" or ".mdb" or ".accdb" => "a dump of a database",
            ".eml" or ".msg" or ".pst" or ".mbox" => "mail",
            ".bak" or ".old" or ".orig" or ".log" => "something that a program left",
            ".zip"
            or ".tar"
            or ".gz"
            or ".tgz"
            or ".7z"
            or ".rar"
            or ".bz2"
            or ".xz" when IsBackup(FileKinds.Name(path)) => "a backup",
            _ => FileKinds.Name(path) switch
            {
                "id_rsa" or "id_dsa" or "id_ecdsa" or "id_ed25519" => Key,
                ".ssh" or ".gnupg" or ".aws" or ".kube" or ".docker" => "a folder of keys and passwords",
                ".bash_history" or ".zsh_history" or ".psql_history" or ".mysql_history" =>
                    "a list of what somebody typed",
                _ => null,
            },
        };

    private static string? WhatOfTarget(string target) =>
        What(target) is { } what ? $"which looks like {what}"
        : target.Split('/').Any(name => name.StartsWith('.')) ? "which is hidden"
        : null;

    private static bool GoesOut(string path) =>
        path.StartsWith("content/", StringComparison.Ordinal)
        || path.StartsWith("templates/assets/", StringComparison.Ordinal);

    private static bool HoldsKey(ReadOnlySpan<byte> bytes)
    {
        var top = bytes[..Math.Min(Top, bytes.Length)];
        return (top.StartsWith("-----BEGIN "u8) && top.IndexOf("PRIVATE KEY"u8) >= 0)
            || top.StartsWith("PuTTY-User-Key-File"u8);
    }

    private static bool IsBackup(string name) =>
        name.Contains("backup", StringComparison.OrdinalIgnoreCase)
        || name.Contains("dump", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("bak", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("copia", StringComparison.OrdinalIgnoreCase);
}
