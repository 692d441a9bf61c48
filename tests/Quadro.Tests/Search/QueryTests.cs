using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Quadro.Tests.Support;

namespace Quadro.Tests.Search;

/// <summary>What people type finds what they mean: Pagefind's own script, run by Node over the index of a small
/// site.</summary>
public class QueryTests(QueryTests.Index index) : IClassFixture<QueryTests.Index>
{
    [Theory]
    [InlineData("abitare", "/guida/#diritti")]
    [InlineData("dell’abitare", "/guida/#diritti")]
    [InlineData("dell'abitare", "/guida/#diritti")]
    [InlineData("osservazione", "/guida/")]
    [InlineData("citta", "/guida/#diritti")]
    [InlineData("progetti", "/projects/borgo/")]
    [InlineData("progetto", "/guida/#i-progetti")]
    [InlineData("piazze", "/projects/borgo/#perche-qui")]
    [InlineData("perche", "/projects/borgo/#perche-qui")]
    [InlineData("MI3.1.1.a", "/projects/borgo/")]
    [InlineData("mi3.1.1.a", "/projects/borgo/")]
    [InlineData("3.1.1", "/projects/borgo/")]
    [InlineData("3.1.1.a", "/projects/borgo/")]
    [InlineData("J49J21004600001", "/projects/borgo/")]
    [InlineData("J49J2100", "/projects/borgo/")]
    [InlineData("LR 16/2016", "/norms/lr16/")]
    [InlineData("16/2016", "/norms/lr16/")]
    [InlineData("legge regionale 16/2016", "/norms/lr16/")]
    [InlineData("L.R. 16/2016", "/norms/lr16/")]
    [InlineData("manuale", "/guida/")]
    [InlineData("corte cremona", "/projects/corte/")]
    [InlineData("comune di milano borgo", "/projects/borgo/")]
    public void A_query_finds_its_page(string query, string page) => Assert.Contains(page, index.Found("it", query));

    [Fact]
    public void What_a_page_is_about_comes_before_what_only_names_it() =>
        Assert.Equal("/projects/borgo/", index.Found("it", "MI3.1.1.a")[0]);

    [Fact]
    public void Each_language_finds_its_own_pages()
    {
        Assert.All(index.Found("en", "borgo"), page => Assert.StartsWith("/en/", page, StringComparison.Ordinal));
        Assert.Contains("/en/projects/borgo/", index.Found("en", "projects"));
        Assert.DoesNotContain(index.Found("it", "borgo"), page => page.StartsWith("/en/", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_nowhere_is_not_found() => Assert.Empty(index.Found("it", "xylofono"));

    /// <summary>The index of the small site, on disk.</summary>
    public sealed class Index : IDisposable
    {
        private readonly TestFolder folder = new("index");

        public Index()
        {
            var output = new MemoryOutput();
            Assert.False(SearchSite.Build(SearchSite.Start, output, new MemoryOutput(), PagefindTests.Pagefind).Failed);
            foreach (
                var path in output.Snapshot().Keys.Where(path => path.StartsWith("search/", StringComparison.Ordinal))
            )
            {
                folder.Put(path);
                File.WriteAllBytes(folder[path], output.Read(path).ToArray());
            }
        }

        public ImmutableArray<string> Found(string language, string query)
        {
            var script = Architecture.Repository.At("tests", "Quadro.Tests", "Search", "query.mjs");
            var start = new ProcessStartInfo("node", [script, folder["search"], language, query])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            try
            {
                using var node = Process.Start(start)!;
                var errors = node.StandardError.ReadToEndAsync();
                var lines = node.StandardOutput.ReadToEnd().Split('\n');
                node.WaitForExit();
                return node.ExitCode == 0
                    ? [.. lines[0].Split('\t').Skip(1)]
                    : throw new InvalidOperationException(errors.Result);
            }
            catch (Win32Exception e)
            {
                throw new InvalidOperationException(
                    "there is no 'node' on the path: install Node.js, which also brings the npm that the build needs",
                    e
                );
            }
        }

        public void Dispose() => folder.Dispose();
    }
}
