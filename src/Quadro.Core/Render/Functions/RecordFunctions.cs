using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Scripting;
using Quadro.Values;

namespace Quadro.Render.Functions;

/// <summary>What the engine knows of a record, independent of its columns: a field of the same name only wins as a
/// member.</summary>
internal static class RecordFunctions
{
    public static ImmutableArray<ScriptFunction> All =>
        [
            new("collection_of", 1, 1, "collection_of record", call =>
                call[0] is Record record ? record.Collection : Unknown.NotApplicable
            ),
            new("kind_of", 1, 1, "kind_of record", call => Of(call, "type_label")),
            new("citations", 1, 1, "citations record", call => Of(call, "cited_by")),
            new("fields_of", 1, 1, "fields_of record", call => Of(call, "fields")),
            new("added_fields", 1, 1, "added_fields record", call =>
                call[0] is Record record ? PageHost.Of(call).AddedFields(record) : new ScriptList([])
            ),
            new("incoming", 2, 2, "incoming record \"name\"", call =>
                call[0] is Record record ? PageHost.Of(call).Model.Incoming(record, call.Text(1)) : new ScriptList([])
            ),
        ];

    private static object Of(ScriptCall call, string name) =>
        call[0] is DataObject part && PageHost.Of(call).TryGetOwn(part, name, out var value)
            ? value!
            : Unknown.NotApplicable;
}
