using System.Diagnostics;
using System.Text.Json.Nodes;
using Quadro.Tests.Support;

namespace Quadro.Tests.Authoring;

/// <summary>The commands for authors as a person runs them: the program, a folder, exit codes.</summary>
public class AuthoringCommandTests
{
    [Fact]
    public void A_schema_goes_to_standard_output_or_to_a_file_that_is_not_there()
    {
        using var folder = Folder();
        var (code, output, errors) = Run(folder, "schema", "infer", "data/cose.csv");
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("- name: valore\n", output, StringComparison.Ordinal);
        Assert.Equal(0, Run(folder, "schema", "infer", "cose", "--output", "data/cose.schema.yaml").Code);
        Assert.Equal(
            output.Replace("data/cose.csv: ", "", StringComparison.Ordinal),
            folder.Files["data/cose.schema.yaml"].Replace("data/cose.csv: ", "", StringComparison.Ordinal)
        );
        Assert.Equal(2, Run(folder, "schema", "infer", "cose", "--output", "data/cose.schema.yaml").Code);
        Assert.Equal(0, Run(folder, "schema", "infer", "cose", "--output", "data/cose.schema.yaml", "--force").Code);
        Assert.Equal(0, Run(folder, "check", ".").Code);
    }

    [Fact]
    public void References_are_found_in_the_site_and_a_damaged_row_is_named()
    {
        using var folder = Folder().Put("altro/righe.csv", "cosa;n\na;1\nb;2\na;3\nrotta\n");
        var (code, output, errors) = Run(folder, "schema", "infer", "altro/righe.csv", "--site", ".");
        Assert.Equal(1, code);
        Assert.Contains("reference: cose\n", output, StringComparison.Ordinal);
        Assert.Contains("altro/righe.csv(5,1): error QD", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Schemas_for_editors_stand_in_the_folder_of_traces_and_their_settings_are_printed()
    {
        using var folder = Folder();
        var (code, output, _) = Run(folder, "schema", "export");
        Assert.Equal(0, code);
        Assert.Contains("cose.json", folder.FilesIn(".quadro/schema").Keys);
        Assert.NotNull(JsonNode.Parse(output)!["yaml.schemas"]!["./.quadro/schema/quadro.json"]);
        Assert.Equal(2, Run(folder, "schema", "export", "--output", "data/schemi").Code);
    }

    [Fact]
    public void A_new_record_is_written_once_and_its_path_printed()
    {
        using var folder = Folder();
        Assert.Equal(
            (0, "content/projects/nuovo.md\n", ""),
            Run(folder, "new", "projects", "--id", "nuovo", "--title", "Nuovo")
        );
        Assert.Equal(2, Run(folder, "new", "projects", "--id", "nuovo").Code);
        Assert.Equal(2, Run(folder, "new", "projects").Code);
        Assert.Equal(0, Run(folder, "check").Code);
    }

    [Fact]
    public void Why_answers_on_standard_output_and_refuses_on_standard_error()
    {
        using var folder = Folder();
        var (code, output, errors) = Run(folder, "why", "cose/a");
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("data/cose.csv(2,7)", output, StringComparison.Ordinal);
        Assert.Equal("cose/a", (string?)JsonNode.Parse(Run(folder, "why", "cose/a", "--log", "json").Output)!["key"]);
        Assert.Equal(
            (2, "", "quadro: there is no record 'aa' in 'cose': did you mean 'a'?\n"),
            Run(folder, "why", "cose/aa")
        );
        Assert.Equal(2, Run(folder, "why", "x", "--site", "altrove").Code);
    }

    private static TestFolder Folder() =>
        new TestFolder()
            .Put("quadro.yaml", "title: Prova\nlanguage: it\n")
            .Put("data/cose.csv", "id;nome;valore\na;Uno;1,5\nb;Due;2,5\n");

    private static (int Code, string Output, string Errors) Run(TestFolder folder, params string[] words)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "quadro.dll"), .. words]
        )
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result.ReplaceLineEndings("\n"), errors.ReplaceLineEndings("\n"));
    }
}
