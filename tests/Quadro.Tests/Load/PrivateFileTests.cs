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
        SiteUnderTest
            .Of(Page)
            .With(path, "x\n")
            .Build()
            .Found($"{path}(1,1): warning QD1049: '{path}' would be published, and looks like {what} | …");

    [Fact]
    public void Or_how_it_begins() =>
        SiteUnderTest
            .Of(Page)
            .With("content/note.txt", "-----BEGIN OPENSSH PRIVATE KEY-----\n")
            .Build()
            .Found(
                "content/note.txt(1,1): warning QD1049: 'content/note.txt' would be published, and looks like "
                    + "a private key | …"
            );

    [Theory]
    [InlineData("content/.env", "content/.env", "a file of passwords")]
    [InlineData("content/a/.env.local", "content/a/.env.local", "a file of passwords")]
    [InlineData("content/.htpasswd", "content/.htpasswd", "a file of passwords")]
    [InlineData("content/.ssh/id_rsa", "content/.ssh", "a folder of keys and passwords")]
    [InlineData("content/a/.sito.sql", "content/a/.sito.sql", "a dump of a database")]
    [InlineData("templates/assets/.env", "templates/assets/.env", "a file of passwords")]
    public void What_is_hidden_is_out_of_place_though_it_is_not_published(string path, string shown, string what)
    {
        var built = new SiteFolder().Build(SiteUnderTest.Of(Page).With(path, "x\n"));
        built.Found(
            $"{shown}(1,1): warning QD1049: '{shown}' looks like {what}; it is not published, but lies "
                + "among published files | …"
        );
        Assert.DoesNotContain(built.Files.Keys, file =>
            file.Contains("/.", StringComparison.Ordinal) || file.Contains("id_rsa", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("content/.htaccess", "content/.htaccess")]
    [InlineData("content/.well-known/security.txt", "content/.well-known")]
    [InlineData("content/a/.git/config", "content/a/.git")]
    [InlineData("content/.bozza.md", "content/.bozza.md")]
    public void Other_hidden_files_are_told_once(string path, string shown) =>
        SiteUnderTest
            .Of(Page)
            .With(path, "x\n")
            .With(shown == path ? "content/b.txt" : path + "2", "x\n")
            .Build()
            .Found($"{shown}(1,1): info QD1044: '{shown}' is not published: its name begins with a dot | …");

    [Theory]
    [InlineData("content/.DS_Store")]
    [InlineData("content/a/._foto.png")]
    [InlineData("content/.gitkeep")]
    [InlineData("content/.#a.md")]
    [InlineData("content/.a.md.swp")]
    [InlineData("data/.env")]
    [InlineData("templates/pages/.page.html")]
    public void What_programs_leave_everywhere_and_what_stands_where_nothing_goes_out_is_nobodys_concern(string path) =>
        new SiteFolder().BuildGood(SiteUnderTest.Of(Page).With(path, "x\n"));

    [Theory]
    [InlineData("content/dati.zip")]
    [InlineData("content/chiave.txt")]
    [InlineData("content/keynote.csv")]
    [InlineData("content/certificato.crt")]
    public void Others_are_published(string path) =>
        new SiteFolder().BuildGood(SiteUnderTest.Of(Page).With(path, "-----BEGIN CERTIFICATE-----\n"));
}
