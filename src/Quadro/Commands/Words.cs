using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Quadro.Cli.Terminal;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Cli.Commands;

/// <summary>Arguments and options, made in the same way for all commands.</summary>
internal static class Words
{
    private const string LanguageName = "--language";
    private const string Italian = "it";

    /// <summary>The formats of messages.</summary>
    public static readonly ImmutableArray<string> Formats = ["text", "json", "sarif", "github"];

    public static Argument<string> Site(string description = "The folder of the site.") =>
        new("DIR") { Description = description, DefaultValueFactory = _ => "." };

    public static Option<string> SiteOption() =>
        new("--site")
        {
            Description = "The folder of the site.",
            DefaultValueFactory = _ => ".",
            HelpName = "DIR",
        };

    public static Option<bool> Switch(string name, string description) => new(name) { Description = description };

    public static Option<bool> Switch(string name, string letter, string description) =>
        new(name, letter) { Description = description };

    public static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    public static Option<string?> Output(string value, string description) =>
        new("--output", "-o") { Description = description, HelpName = value };

    public static Option<string> Log(string description, params ImmutableArray<string> formats) =>
        new Option<string>("--log")
        {
            Description = description,
            DefaultValueFactory = _ => "text",
            HelpName = "FORM",
        }.OneOf(formats);

    public static Option<string> MessageLog() => Log($"The format of messages: {WordChoice.Listed(Formats)}.", Formats);

    public static Option<string> AnswerLog() => Log("The format of the answer: text or json.", "text", "json");

    /// <summary>The language of messages, for every command.</summary>
    public static Option<string?> Language() =>
        new Option<string?>(LanguageName)
        {
            Description = "The language of messages: en or it. [default: the language of the terminal]",
            HelpName = "LANGUAGE",
            Recursive = true,
        }.OneOf("en", Italian);

    /// <summary>The language that was asked for, else the machine's own.</summary>
    public static MessageLanguage Language(this ParseResult result) =>
        result.RootCommandResult.Command.Options.FirstOrDefault(option => option.Name == LanguageName)
            is Option<string?> option
        && result.GetValue(option) is { } asked
            ? asked == Italian
                ? MessageLanguage.Italian
                : MessageLanguage.English
            : MachineLanguage.Find();

    public static Option<string?> Date() =>
        Text("--as-of", "DATE", "The date that the site refers to, such as 2026-06-30, or 'today'.")
            .Refusing(text =>
                text.Trim().Equals(SessionOptions.Today, StringComparison.OrdinalIgnoreCase)
                    ? null
                    : OptionFaults.OfAsOf(text)?.English
            );

    public static Option<string?> BaseUrl(string description) =>
        Text("--base-url", "URL", description).Refusing(text => OptionFaults.OfBaseUrl(text)?.English);

    /// <summary>Refuses a value with which something is wrong.</summary>
    public static Option<string?> Refusing(this Option<string?> option, Func<string, string?> fault)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && fault(token.Value) is { } message)
                result.AddError(message);
        });
        return option;
    }

    public static Option<bool> Drafts() =>
        Switch("--drafts", "Include drafts and whatever is under embargo or withdrawn.");

    /// <summary>Refuses whole numbers outside a range; what is no number is refused by the library.</summary>
    public static Option<T> Within<T>(this Option<T> option, int least, int most, string fault)
    {
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number)
                && (number < least || number > most)
            )
                result.AddError(fault);
        });
        return option;
    }

    public static LogForm Form(this ParseResult result, Option<string> log) =>
        Enum.Parse<LogForm>(result.GetValue(log)!, ignoreCase: true);
}
