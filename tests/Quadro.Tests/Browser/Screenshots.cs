namespace Quadro.Tests.Browser;

/// <summary>Pictures of every kind of page, for people to look at. They are taken only when QUADRO_SCREENSHOTS names a
/// folder for them, as 'build.ps1 screenshots' does.</summary>
[Collection(nameof(BrowserTests))]
[Trait("kind", "screenshots")]
public class Screenshots(DemoSite site)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("QUADRO_SCREENSHOTS");

    private static readonly (string Name, Viewport Viewport)[] Forms =
    [
        ("phone", new(390, 844)),
        ("desktop", Viewport.Desktop),
        ("dark", Viewport.Desktop with { Dark = true }),
        ("print", new(794, 1123, Print: true)),
    ];

    [Fact]
    public async Task Every_kind_of_page_is_photographed_in_four_forms_where_QUADRO_SCREENSHOTS_names_a_folder()
    {
        if (string.IsNullOrEmpty(Folder))
            return;
        Directory.CreateDirectory(Folder);
        foreach (var (name, path) in PageKinds.All)
        {
            foreach (var (form, viewport) in Forms)
            {
                var tab = await site.At(path, viewport);
                if (name == "search-results")
                    await tab.Until("document.querySelectorAll('.search-results > li').length > 0");
                await File.WriteAllBytesAsync(
                    Path.Combine(Folder, $"{name}-{form}.png"),
                    await tab.Picture(whole: true),
                    TestContext.Current.CancellationToken
                );
            }
        }
        Assert.Equal(PageKinds.All.Length * Forms.Length, Directory.GetFiles(Folder, "*.png").Length);
    }
}
