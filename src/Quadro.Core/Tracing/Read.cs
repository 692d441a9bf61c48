using System.Runtime.CompilerServices;

namespace Quadro.Tracing;

/// <summary>What a page or a text can ask while it is made. Each question can be asked again in a later build, and
/// compared by its answer.</summary>
public enum ReadKind
{
    /// <summary>The values of a record, by the record.</summary>
    Row,

    /// <summary>Where the values of a record stand: files, lines, columns.</summary>
    Place,

    /// <summary>Which records a collection has, in which order, by its name.</summary>
    Rows,

    /// <summary>All values of a collection: stands for very many rows.</summary>
    Table,

    /// <summary>The records of a collection that have a value in a field, by collection, field and value.</summary>
    Query,

    /// <summary>The records that point at a record, under the name of the inverse.</summary>
    Back,

    /// <summary>The records that cite a record, with the fields in which they do.</summary>
    Citations,

    /// <summary>The address of a record's page in a language, or that it has none.</summary>
    Link,

    /// <summary>The address of a collection's list in a language, or that it has none.</summary>
    ListLink,

    /// <summary>The records that a name means: none, one or several.</summary>
    Name,

    /// <summary>Where a link in a text leads, by what is written, the file and the language.</summary>
    Target,

    /// <summary>A record's text in a language, as HTML.</summary>
    Body,

    /// <summary>A file of templates/, by its path; also one that is not there.</summary>
    Template,

    /// <summary>The address of an asset, by its name.</summary>
    Asset,

    /// <summary>Settings, schemas, texts of the languages, the menu, the build's date: by name.</summary>
    Setting,

    /// <summary>The bytes of an input file, by its path.</summary>
    File,

    /// <summary>What the plan says about a page, by its address.</summary>
    Page,

    /// <summary>All inputs together.</summary>
    Site,

    /// <summary>The picture at an address, by its bytes, or that there is none.</summary>
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

    /// <summary>A record is itself: only names are compared sign by sign.</summary>
    public override int GetHashCode() =>
        HashCode.Combine(
            (int)Kind,
            Subject is string text ? text.GetHashCode(StringComparison.Ordinal) : RuntimeHelpers.GetHashCode(Subject),
            Detail?.GetHashCode(StringComparison.Ordinal) ?? 0
        );
}
