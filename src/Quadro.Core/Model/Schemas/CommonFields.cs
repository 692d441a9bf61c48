using System.Collections.Immutable;

namespace Quadro.Model.Schemas;

/// <summary>Fields that pages and records of every collection may have.</summary>
internal static class CommonFields
{
    /// <summary>The collection of the pages under content/ that belong to no other one.</summary>
    public const string Pages = "pages";

    /// <summary>The field with findings about the record that the site accepts for a time.</summary>
    public const string Accept = "accept";

    public static ImmutableArray<Field> All =>
        [
            Text("id"),
            Text("title"),
            Text("aliases") with
            {
                Many = true,
            },
            Text("summary"),
            Text("description"),
            Text("publication"),
            Text("visibility"),
            Text("source"),
            Text("url"),
            Text("layout"),
            new Field { Name = "updated", Type = FieldType.Date },
            new Field { Name = "date", Type = FieldType.Date },
            new Field { Name = "draft", Type = FieldType.Boolean },
            new Field { Name = "templates", Type = FieldType.Boolean },
            Text("tags") with
            {
                Many = true,
            },
            new Field
            {
                Name = Accept,
                Type = FieldType.Object,
                Many = true,
                Visibility = "internal",
                Fields = Acceptance,
            },
        ];

    private static FieldSet Acceptance =>
        new([Text("code"), Text("field"), Text("reason"), new Field { Name = "until", Type = FieldType.Date }]);

    public static ImmutableArray<string> Names { get; } = [.. All.Select(field => field.Name)];

    public static Field Find(string name) => All.First(field => field.Name == name);

    /// <summary>The schema's own fields, then the common ones that it does not declare itself.</summary>
    public static FieldSet AddTo(IReadOnlyCollection<Field> declared)
    {
        var names = declared.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return new FieldSet([.. declared, .. All.Where(field => !names.Contains(field.Name))]);
    }

    private static Field Text(string name) => new() { Name = name, Type = FieldType.String };
}
