using System.Text;
using Quadro.Text;

namespace Quadro.Tests.Text;

public class SourceFileTests
{
    /// <summary>A value's place in a text is found by asking whether it is that very text.</summary>
    [Fact]
    public void A_text_that_several_threads_ask_for_at_once_is_one_while_somebody_holds_it()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Il ponte è di legno e di pietra.\n", 400)));
        using var together = new Barrier(4);
        for (var round = 0; round < 300; round++)
        {
            var file = SourceFile.OfText("content/ponte.md", bytes);
            var held = new string[4];
            var threads = Enumerable
                .Range(0, held.Length)
                .Select(i => new Thread(() =>
                {
                    together.SignalAndWait(TestContext.Current.CancellationToken);
                    held[i] = file.Text;
                }))
                .ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            Assert.All(held, text => Assert.Same(file.Text, text));
        }
    }
}
