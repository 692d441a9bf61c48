using Quadro.Tests.Support;

namespace Quadro.Tests.Load;

/// <summary>What is hardly ever meant for readers is named before it is published.</summary>
public class PrivateFileTests
{
    private const string Page = "=== content/a.md\n---\ntitle: A\n---\n\nTesto.\n";

    [Theory]
    [InlineData("content/server.pem", "a key or a store of keys")]
    [InlineData("content/a/server.KEY", "a key or a store of keys")]
    [InlineData("content/prod.env", "a file of passwords")]
    [InlineData("content/a/sito.sql", "a dump of a database")]
    [InlineData("content/a/dati.sqlite", "a dump of a database")]
    [InlineData("content/sito-backup.zip", "a backup")]
    [InlineData("content/Copia di tutto.zip", "a backup")]
    [InlineData("content/a/lettera.eml", "mail")]
    [InlineData("content/id_rsa", "a private key")]
    [InlineData("templates/assets/server.pem", "a key or a store of keys")]
    public void Its_name_may_say_so(string path, string what) =>
        SiteUnderTest.Of(Page).With(path, "x\n").Build()
            .Found($"{path}(1,1): warning QD1049: '{path}' would be published, and looks like {what} | …");

    [Fact]
    public void Or_how_it_begins() =>
        SiteUnderTest.Of(Page).With("content/note.txt", "-----BEGIN OPENSSH PRIVATE KEY-----\n").Build()
            .Found("content/note.txt(1,1): warning QD1049: 'content/note.txt' would be published, and looks like a private key | …");

    [Theory]
    [InlineData("content/dati.zip")]
    [InlineData("content/chiave.txt")]
    [InlineData("content/keynote.csv")]
    [InlineData("content/certificato.crt")]
    public void Others_are_published(string path) => new SiteFolder()
        .BuildGood(SiteUnderTest.Of(Page).With(path, "-----BEGIN CERTIFICATE-----\n"));
}
