using Samplan.Catalogue.Roles;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Catalogue.Import;

/// <summary>
/// Decides which column feeds which field: <c>--set</c> and <c>--map</c> as written, then the aliases of each field in order, never the
/// same column twice by guess. Says what is missing with the headers that there are.
/// </summary>
internal sealed class SchemaResolver(ImportOptions options, TableDescription table, Problems problems)
{
    private readonly Role _role = options.Role;
    private readonly HashSet<int> _taken = [];
    private readonly Dictionary<string, PlannedField> _fields = new(StringComparer.Ordinal);

    /// <summary>Null when a field that must be there has no column.</summary>
    public (IReadOnlyList<PlannedField> Fields, PositionSource Position)? Resolve()
    {
        var before = problems.Count;
        foreach (var field in _role.Fields)
            TakeStated(field);
        var position = ResolvePosition();
        foreach (var field in _role.Fields.Where(field => !_fields.ContainsKey(field.Name)))
            _fields[field.Name] = IsPositionField(field) ? Nothing(field) : Guess(field) ?? Nothing(field);
        foreach (var field in _role.Fields.Where(field => field.IsRequired && !_fields[field.Name].IsFed))
            problems.Add(Missing("catalogue.column-missing", field.Name, field));
        return problems.Count > before ? null : ([.. _role.Fields.Select(field => _fields[field.Name])], position);
    }

    private void TakeStated(RoleField field)
    {
        if (Find(options.Request.Set, field.Name) is { } value)
            _fields[field.Name] = new PlannedField(field, -1, null, value, null);
        else if (Find(options.Request.Map, field.Name) is { } header)
            _fields[field.Name] = TakeHeader(field, header);
    }

    private PlannedField TakeHeader(RoleField field, string header)
    {
        var index = IndexOf(column => string.Equals(column, header, StringComparison.Ordinal));
        if (index < 0)
            index = IndexOf(column => HeaderName.Simplify(column) == HeaderName.Simplify(header));
        if (index < 0)
        {
            problems.Add(Missing("catalogue.mapped-column-missing", header, field));
            return new PlannedField(field, -1, header, "", null);
        }
        _taken.Add(index);
        return Fed(field, index);
    }

    /// <summary>What is stated wins; then the file's own geometry; then degrees; then a cell's id or corner.</summary>
    private PositionSource ResolvePosition()
    {
        if (_role.Geometry == GeometryNeed.None)
            return PositionSource.None;
        if (_role.IsGrid)
            return ResolveCell();
        if (_role.FindField("lat") is null)
            return table.HasGeometry ? PositionSource.Geometry : NoPosition();
        if (IsStated("lat", "lon"))
            return TakePair("lat", "lon", PositionSource.LatitudeLongitude);
        if (IsStated("easting", "northing"))
            return TakePair("easting", "northing", PositionSource.EastingNorthing);
        if (table.HasGeometry)
            return PositionSource.Geometry;
        if (GuessPair("lat", "lon"))
            return PositionSource.LatitudeLongitude;
        return GuessPair("easting", "northing") ? PositionSource.EastingNorthing : NoPosition();
    }

    private PositionSource ResolveCell()
    {
        if (IsStated("cell"))
            return PositionSource.CellId;
        if (IsStated("easting", "northing"))
            return TakePair("easting", "northing", PositionSource.EastingNorthing);
        if (table.HasGeometry)
            return PositionSource.Geometry;
        if (GuessPair("easting", "northing"))
            return PositionSource.EastingNorthing;
        if (Guess(_role.FindField("cell")!) is not { } cell)
            return NoPosition();
        _fields["cell"] = cell;
        return PositionSource.CellId;
    }

    private bool IsStated(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_fields.TryGetValue(name, out var field) && field.IsFed)
                return true;
        }
        return false;
    }

    /// <summary>One of the pair is stated: the other is stated too or guessed, else missing.</summary>
    private PositionSource TakePair(string first, string second, PositionSource source)
    {
        foreach (var name in (string[])[first, second])
        {
            var field = _role.FindField(name)!;
            if (_fields.ContainsKey(name))
                continue;
            if (Guess(field) is { } guessed)
                _fields[name] = guessed;
            else
                problems.Add(Missing("catalogue.column-missing", name, field));
        }
        return source;
    }

    private bool GuessPair(string first, string second)
    {
        var before = _taken.ToArray();
        if (Guess(_role.FindField(first)!) is { } one && Guess(_role.FindField(second)!) is { } other)
        {
            (_fields[first], _fields[second]) = (one, other);
            return true;
        }
        _taken.IntersectWith(before);
        return false;
    }

    private PositionSource NoPosition()
    {
        var wanted =
            _role.IsGrid ? "catalogue.cell-position-missing"
            : _role.FindField("lat") is null ? "catalogue.geometry-missing"
            : "catalogue.position-missing";
        problems.Add(Refusal.Of(wanted, ("file", options.FileName), ("role", options.Request.Role), ("columns", Headers())));
        return PositionSource.None;
    }

    private PlannedField? Guess(RoleField field)
    {
        foreach (var alias in field.Aliases)
        {
            var simple = HeaderName.Simplify(alias);
            var index = IndexOf(column => HeaderName.Simplify(column) == simple);
            if (index >= 0 && _taken.Add(index))
                return Fed(field, index);
        }
        return field.IsNumber ? GuessWithYear(field) : null;
    }

    /// <summary><c>befolkning_2023</c> is the population when no other year stands beside it, or when it is the year of the import.</summary>
    private PlannedField? GuessWithYear(RoleField field)
    {
        var names = field.Aliases.Select(HeaderName.Simplify).ToHashSet(StringComparer.Ordinal);
        var found = Enumerable
            .Range(0, table.Columns.Count)
            .Where(index => !_taken.Contains(index) && HeaderName.WithoutYear(table.Columns[index].Name) is { } simple && names.Contains(simple))
            .ToList();
        if (found.Count > 1 && options.Request.Year is { } year)
            found = found.FindAll(index => table.Columns[index].Name.EndsWith(Shown.Count(year), StringComparison.Ordinal));
        if (found.Count != 1)
            return null;
        _taken.Add(found[0]);
        return Fed(field, found[0]);
    }

    private int IndexOf(Func<string, bool> isIt)
    {
        for (var index = 0; index < table.Columns.Count; index++)
        {
            if (isIt(table.Columns[index].Name))
                return index;
        }
        return -1;
    }

    private PlannedField Fed(RoleField field, int index) => new(field, index, table.Columns[index].Name, null, table.Columns[index].DecimalSign);

    private static PlannedField Nothing(RoleField field) => new(field, -1, null, null, null);

    private bool IsPositionField(RoleField field) => field.Name is "lat" or "lon" or "easting" or "northing" or "cell" && _role.Geometry != GeometryNeed.None;

    private Refusal Missing(string code, string column, RoleField field) =>
        Refusal.Of(code, ("file", options.FileName), ("column", column), ("field", field.Name), ("role", options.Request.Role), ("columns", Headers()));

    private string Headers() => table.Columns.Count == 0 ? "–" : Shown.Names([.. table.Columns.Select(column => column.Name)]);

    private static string? Find(IReadOnlyDictionary<string, string> pairs, string field) =>
        pairs.FirstOrDefault(pair => string.Equals(pair.Key, field, StringComparison.OrdinalIgnoreCase)).Value;
}
