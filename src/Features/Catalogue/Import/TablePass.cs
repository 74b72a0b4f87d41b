using Samplan.Catalogue.Matching;
using Samplan.Catalogue.Positions;
using Samplan.Catalogue.Roles;
using Samplan.Formats.Tables;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Catalogue.Import;

/// <summary>
/// One pass over the rows of a file: read, matched, judged for duplicates, hashed and written. Once something is wrong nothing more is
/// written, but the rest is read so that everything wrong can be counted.
/// </summary>
internal sealed class TablePass(ImportPlan plan, GeometryKinds kinds, RowReader reader, RowMatcher? matcher, Problems problems)
{
    private const int RowsBetweenChecks = 256;
    private readonly Duplicates _duplicates = new(plan, problems);
    private readonly string[] _places = new string[plan.Role.References.Count];

    public long Rows { get; private set; }

    /// <summary>Lower-case hex; empty when something was refused.</summary>
    public string ContentHash { get; private set; } = "";

    /// <param name="writer">Null to look only.</param>
    public void Run(RowSource source, FeatureTableWriter? writer, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var hash = new RowHash(plan.Options.Request.Role, plan.Columns);
        var row = new ImportedRow(plan.Columns.Count);
        var read = 0L;
        while (source.Read() is { } raw)
        {
            if (read++ % RowsBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(source.Progress);
            }
            if (reader.Read(raw, row) && IsMatched(row) && _duplicates.Admit(row, _places) && problems.Count == 0)
                Keep(row, writer, hash);
        }
        foreach (var held in problems.Count == 0 ? _duplicates.Held : [])
            Keep(held, writer, hash);
        if (problems.Count == 0)
            ContentHash = hash.Complete();
    }

    public IEnumerable<Refusal> ListNotices() => (matcher?.ListNotices() ?? []).Concat(_duplicates.ListNotices());

    private bool IsMatched(ImportedRow row) => matcher is null || matcher.Match(row, _places);

    private void Keep(ImportedRow row, FeatureTableWriter? writer, RowHash hash)
    {
        if (row.Geometry is { } geometry && (StoredShape.KindOf(geometry) & kinds) == GeometryKinds.None)
            throw new PlanRefutedException(null, row.Number, geometry.GeometryType);
        Rows++;
        hash.Append(row);
        if (writer is null)
            return;
        if (row.Geometry is not null)
            writer.SetGeometry(row.Geometry);
        for (var index = 0; index < row.Values.Length; index++)
        {
            ref readonly var value = ref row.Values[index];
            if (value.Kind == CellKind.Number)
                writer.SetReal(index, value.Number);
            else if (value.Kind == CellKind.Text)
                writer.SetText(index, value.Text);
        }
        writer.EndRow();
    }
}
