using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Matching;
using Samplan.Catalogue.Positions;
using Samplan.Catalogue.Roles;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Catalogue.Import;

/// <summary>A file that has been opened and whose columns have been resolved: ready for its pass.</summary>
internal sealed class PreparedImport : IDisposable
{
    private readonly RowSource _source;
    private readonly TablePass _pass;
    private readonly PositionNotes _positionNotes;
    private readonly List<Refusal> _notices;
    private readonly GeometryKinds _kinds;

    private PreparedImport(
        RowSource source,
        ImportPlan plan,
        TablePass pass,
        PositionNotes positionNotes,
        List<Refusal> notices,
        GeometryKinds kinds,
        ImportPreview preview
    )
    {
        (_source, Plan, _pass, _positionNotes, _notices, _kinds, Preview) = (source, plan, pass, positionNotes, notices, kinds, preview);
    }

    public ImportPlan Plan { get; }

    public ImportPreview Preview { get; }

    public long Rows => _pass.Rows;

    public string ContentHash => _pass.ContentHash;

    /// <summary>Something was mended or left out that would otherwise have been refused.</summary>
    public bool HasRepaired => _positionNotes.HasRepaired;

    /// <summary>The type of the table's geometry, null for a table without.</summary>
    public string? GeometryType => Plan.Position == PositionSource.None ? null : StoredShape.TypeOf(_kinds);

    /// <summary>What was detected and assumed of the file, true also when it is refused.</summary>
    public IReadOnlyList<Refusal> SourceNotices => _notices;

    /// <summary>What was detected, assumed and done, in the order in which it matters.</summary>
    public IReadOnlyList<Refusal> ListNotices() => [.. _notices, .. _pass.ListNotices(), .. _positionNotes.List()];

    /// <summary>Null when the columns do not fit the role; what is wrong has been said.</summary>
    /// <exception cref="RefusedException">The file cannot be read.</exception>
    public static PreparedImport? Open(ImportOptions options, KnownPlaces known, ImportHints hints, Problems problems)
    {
        var source = RowSource.Open(options);
        try
        {
            return Prepare(options, source, known, hints, problems) ?? Closed(source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    public FeatureTable TableNamed(string name, string title) =>
        new(
            name,
            title,
            Plan.Options.FileName + (Plan.Options.Request.Year is { } year ? $", {Shown.Count(year)}" : ""),
            GeometryType,
            [.. Plan.Columns.Select(column => new FeatureColumn(column.Name, column.IsNumber ? FeatureColumnType.Real : FeatureColumnType.Text))]
        );

    public IReadOnlyList<DatasetColumn> ListColumns() =>
        [.. Plan.Columns.Select(column => new DatasetColumn(column.Name, column.Header, column.IsNumber, column.Field is not null))];

    public void Run(FeatureTableWriter? writer, IProgress<double>? progress, CancellationToken cancellation) =>
        _pass.Run(_source, writer, progress, cancellation);

    public void Dispose() => _source.Dispose();

    private static PreparedImport? Closed(RowSource source)
    {
        source.Dispose();
        return null;
    }

    private static PreparedImport? Prepare(ImportOptions options, RowSource source, KnownPlaces known, ImportHints hints, Problems problems)
    {
        if (source.Sample.Count == 0)
            problems.Add(Refusal.Of("catalogue.no-rows", ("file", options.FileName)));
        if (new SchemaResolver(options, source.Description, problems).Resolve() is not { } resolved)
            return null;
        var missing = new MissingValues(options.Request.Missing);
        var planner = new ColumnPlanner(options, source, missing, hints.TextColumns);
        var plan = new ImportPlan(options, resolved.Fields, planner.Plan(resolved.Fields), resolved.Position);
        CheckNumbers(plan, problems);
        var notices = new List<Refusal>([.. source.Description.Notices, .. planner.Notices, .. hints.Notices]);
        var system = SourceSystem.Find(plan, source, problems, notices);
        var levels = plan.Role.Match == MatchScope.None ? [] : PlaceLevel.Choose(plan, source, known, problems);
        if (problems.Count > 0)
            return null;

        var values = new ValueReader(options.FileName, missing, problems);
        var positionNotes = new PositionNotes();
        var positions = system is null ? null : Positions(plan, source, system, values, problems, positionNotes);
        var kinds = hints.IsMixed ? GeometryKinds.Any : KindsOf(plan, source);
        var matcher = levels.Count == 0 ? null : new RowMatcher(plan, levels, problems);
        var pass = new TablePass(plan, kinds, new RowReader(plan, values, positions, problems), matcher, problems);
        return new PreparedImport(source, plan, pass, positionNotes, notices, kinds, Previews.Of(plan, source, system));
    }

    private static GeometryReader Positions(
        ImportPlan plan,
        RowSource source,
        Geo.CoordinateSystem system,
        ValueReader values,
        Problems problems,
        PositionNotes notes
    ) => plan.Role.IsGrid ? new CellReader(plan, system, source, values, problems, notes) : new GeometryReader(plan, system, values, problems, notes);

    private static GeometryKinds KindsOf(ImportPlan plan, RowSource source)
    {
        if (plan.Position != PositionSource.Geometry)
            return plan.Role.IsGrid ? GeometryKinds.Areas : GeometryKinds.Points;
        var kinds = GeometryKinds.None;
        foreach (var row in source.Sample)
            kinds |= row.Geometry is null ? GeometryKinds.None : StoredShape.KindOf(row.Geometry);
        return kinds == GeometryKinds.None ? GeometryKinds.Any : kinds;
    }

    /// <summary>Figures need a number to be figures: the field value with its indicator's name, or columns of numbers.</summary>
    private static void CheckNumbers(ImportPlan plan, Problems problems)
    {
        if (!plan.Role.NeedsNumber)
            return;
        var file = ("file", plan.Options.FileName);
        if (plan.Field("value").IsFed && !plan.Field("indicator").IsFed)
            problems.Add(Refusal.Of("catalogue.indicator-without-name", file));
        else if (!plan.Field("value").IsFed && !plan.Columns.Any(column => column is { Field: null, IsNumber: true }))
            problems.Add(Refusal.Of("catalogue.no-number-column", file, ("role", plan.Options.Request.Role)));
    }
}
