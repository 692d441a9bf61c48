using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Schemas;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values.Dates;

namespace Quadro.Model.Records;

/// <summary>One record of a collection, merged from all its sources; or one page under content/.</summary>
public sealed class Record : DataObject, IScriptNamed
{
    private static readonly ImmutableArray<string> OwnNames = ["id", "collection", "key"];

    private string? key;

    internal Record(Schema schema, string id, SourceSpan span, int order)
        : base(schema.Fields, span)
    {
        Schema = schema;
        Id = id;
        Order = order;
    }

    public Schema Schema { get; }

    public string Id { get; }

    public string Collection => Schema.Name;

    /// <summary>The collection and the id: the record's unique name in the site.</summary>
    public string Key => key ??= $"{Collection}/{Id}";

    /// <summary>The position among the records as they were read: the last tie-break when sorting.</summary>
    public int Order { get; }

    /// <summary>Drafts, withdrawn, embargoed and internal records are known, so that a link to them is reported, but
    /// never shown.</summary>
    public bool IsPublished { get; internal set; } = true;

    /// <summary>The hidden record to which it belongs, when it is hidden for that reason.</summary>
    internal Record? WithheldWith { get; set; }

    /// <summary>Hidden records that its lists named.</summary>
    internal List<Record>? LeftOut { get; set; }

    /// <summary>Its texts in Markdown, at most one per language.</summary>
    public ImmutableArray<TextBody> Bodies { get; internal set; } = [];

    /// <summary>Paths of texts that were reported and ignored because the record has another text: links to them lead
    /// to the record.</summary>
    public ImmutableArray<string> RivalTexts { get; internal set; } = [];

    /// <summary>The languages in which it has pages, if a text limits them; empty for all.</summary>
    public ImmutableArray<string> Languages { get; internal set; } = [];

    /// <summary>Whether a name means the record: its id, an alias, a code or its title, as in a reference.</summary>
    public bool IsCalled(string name)
    {
        if (name == Id || name == Key || Aliases.Contains(name))
            return true;
        var folded = NameIndex.Fold(name);
        return NameIndex.Fold(Id) == folded
            || Aliases.Any(alias => NameIndex.Fold(alias) == folded)
            || NameIndex.HasCode(this, name)
            || TitleIndex.NamesOf(this).Any(title => NameIndex.Fold(title) == folded);
    }

    public bool IsIn(string language) => Languages.IsEmpty || Languages.Contains(language);

    public ImmutableArray<string> Aliases { get; internal set; } = [];

    internal ReferenceIndex? Incoming { get; set; }

    public override IEnumerable<string> MemberNames =>
        OwnNames.Concat(Fields.Names).Concat(Incoming?.Names(Schema.Name) ?? []).Distinct();

    /// <summary>Gives a member; the record's own fields take precedence over members of Quadro.</summary>
    public override bool TryGetMember(string name, out object? value)
    {
        if (name == "id")
        {
            value = Id;
            return true;
        }
        if (base.TryGetMember(name, out value))
            return true;
        switch (name)
        {
            case "collection":
                value = Collection;
                return true;
            case "key":
                value = Key;
                return true;
            default:
                if (Incoming is null || !Incoming.TryFind(this, name, out var list))
                    return false;
                value = list;
                return true;
        }
    }

    public TextBody? Body(string language) =>
        Bodies.FirstOrDefault(body => body.Language == language) ?? Bodies.FirstOrDefault();

    public override Wording? Described => Messages.Model.ARecordOf(Collection);

    public override string ToString() => Key;
}

/// <summary>A Markdown text: the part of the file behind its front matter.</summary>
/// <param name="RunsTemplates">Whether expressions in the text are run.</param>
public sealed record TextBody(string Language, SourceFile File, int Start, bool RunsTemplates)
{
    /// <summary>Whether the file contains only front matter: fields and no text.</summary>
    public bool IsBlank { get; init; }

    /// <summary>The origin of a translation, or null.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>The original of a translation, and when it was translated.</summary>
/// <param name="Fingerprint">The fingerprint of the original text.</param>
public sealed record Origin(PartialDate? Updated, Settings.Spanned<string>? Fingerprint);
