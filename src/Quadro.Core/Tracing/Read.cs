using System.Runtime.CompilerServices;

namespace Quadro.Tracing;

/// <summary>The questions that a page or a text can ask while it is made. Each can be asked again in a later build,
/// to compare the answers.</summary>
public enum ReadKind
{
    /// <summary>The values of a record, by the record.</summary>
    Row,

    /// <summary>The places of a record's values: files, lines, columns.</summary>
    Place,

    /// <summary>The records of a collection and their order, by its name.</summary>
    Rows,

    /// <summary>All values of a collection, in place of very many rows.</summary>
    Table,

    /// <summary>The records of a collection that have a value in a field, by collection, field and value.</summary>
    Query,

    /// <summary>The records that point at a record, under the name of the inverse.</summary>
    Back,

    /// <summary>The records that cite a record, with the fields in which they do.</summary>
    Citations,

    /// <summary>The address of a record's page in a language, or the fact that it has none.</summary>
    Link,

    /// <summary>The address of a collection's list in a language, or the fact that it has none.</summary>
    ListLink,

    /// <summary>The records that a name means: none, one or several.</summary>
    Name,

    /// <summary>The target of a link in a text, by its words, the file and the language.</summary>
    Target,

    /// <summary>A record's text in a language, as HTML.</summary>
    Body,

    /// <summary>A file of templates/, by its path, even if it does not exist.</summary>
    Template,

    /// <summary>The address of an asset, by its name.</summary>
    Asset,

    /// <summary>Settings, schemas, texts of the languages, the menu, the build's date: by name.</summary>
    Setting,

    /// <summary>The bytes of an input file, by its path.</summary>
    File,

    /// <summary>The plan of a page, by its address.</summary>
    Page,

    /// <summary>All inputs together.</summary>
    Site,

    /// <summary>The picture at an address, by its bytes, or the fact that there is none.</summary>
    Picture,

    /// <summary>The records of a collection in the order in which they were read, by its name.</summary>
    Order,
}

/// <summary>One question. Its subject is an object of the model while a build runs, and a name between
/// builds.</summary>
public readonly record struct Read(ReadKind Kind, object Subject, string? Detail = null)
{
    public bool Equals(Read other) =>
        Kind == other.Kind
        && (
            ReferenceEquals(Subject, other.Subject)
            || (Subject is string text && other.Subject is string same && text == same)
        )
        && Detail == other.Detail;

    /// <summary>Records are compared by reference, names character by character.</summary>
    public override int GetHashCode() =>
        HashCode.Combine(
            (int)Kind,
            Subject is string text ? text.GetHashCode(StringComparison.Ordinal) : RuntimeHelpers.GetHashCode(Subject),
            Detail?.GetHashCode(StringComparison.Ordinal) ?? 0
        );
}
