using System.Buffers;
using System.Runtime.InteropServices;
using NetTopologySuite.Geometries;
using Samplan.Catalogue.Contracts;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Catalogue.Import;

/// <summary>
/// Rows whose key has stood before. With the same values they are kept once and counted; with different ones they are refused, or by
/// <c>--duplicates</c> summed, or the first or last is kept. Keys are judged after names have been matched to places.
/// </summary>
internal sealed class Duplicates(ImportPlan plan, Problems problems)
{
    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<char> _key = new();
    private readonly int[][] _parts = [.. plan.Role.Key.Select(part => part.Select(plan.IndexOf).Where(index => index >= 0).ToArray())];
    private readonly bool[] _isKey = KeyColumns(plan);
    private readonly List<ImportedRow> _held = [];
    private long _same;
    private long _ruled;

    private readonly record struct Seen(long Row, ulong Values, int Held);

    /// <summary>Rows are held back until the end because a later one may change an earlier.</summary>
    public bool Holds { get; } = plan.Role.Key.Count > 0 && plan.Options.Request.Duplicates is DuplicateRule.Sum or DuplicateRule.Last;

    public IReadOnlyList<ImportedRow> Held => _held;

    /// <summary>True when the row is to be written now.</summary>
    /// <param name="places">Keys of the matched places, in the order of the role's references.</param>
    public bool Admit(ImportedRow row, string[] places)
    {
        if (_parts.Length == 0 || !WriteKey(row, places))
        {
            if (Holds)
                _held.Add(row.Copy());
            return !Holds;
        }
        var values = Digest(row);
        // One string a key, and none for a row whose key has stood before.
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen.GetAlternateLookup<ReadOnlySpan<char>>(), _key.WrittenSpan, out var isKnown);
        if (!isKnown)
        {
            seen = new Seen(row.Number, values, _held.Count);
            if (Holds)
                _held.Add(row.Copy());
            return !Holds;
        }
        if (seen.Values == values && plan.Options.Request.Duplicates != DuplicateRule.Sum)
            _same++;
        else
            Rule(row, ref seen, values);
        return false;
    }

    public IEnumerable<Refusal> ListNotices()
    {
        if (_same > 0)
            yield return Refusal.Of("catalogue.notice-same-twice", ("count", Shown.Count(_same)));
        if (_ruled > 0)
            yield return Refusal.Of(
                $"catalogue.notice-duplicates-{plan.Options.Request.Duplicates.ToString().ToLowerInvariant()}",
                ("count", Shown.Count(_ruled))
            );
    }

    private void Rule(ImportedRow row, ref Seen seen, ulong values)
    {
        switch (plan.Options.Request.Duplicates)
        {
            case DuplicateRule.Refuse:
                Refuse(row, seen);
                return;
            case DuplicateRule.Sum:
                Sum(_held[seen.Held], row);
                break;
            case DuplicateRule.Last:
                _held[seen.Held] = row.Copy();
                seen = seen with { Values = values };
                break;
            case DuplicateRule.First:
                break;
        }
        _ruled++;
    }

    /// <summary>A missing value stays missing: what is not known adds up to nothing known.</summary>
    private void Sum(ImportedRow into, ImportedRow row)
    {
        for (var index = 0; index < into.Values.Length; index++)
        {
            var column = plan.Columns[index];
            if (!column.IsNumber || _isKey[index] || column.Field is { Adds: false })
                continue;
            var (one, other) = (into.Values[index], row.Values[index]);
            into.Values[index] = one.Kind == CellKind.Number && other.Kind == CellKind.Number ? Cell.Of(DecimalSum.Of([one.Number, other.Number])) : Cell.Empty;
        }
    }

    private void Refuse(ImportedRow row, Seen seen)
    {
        var key = plan
            .Role.Key.Zip(_parts)
            .Select(pair => pair.Second.Select(index => ValueReader.AsText(row.Values[index])).FirstOrDefault(text => text.Length > 0));
        problems.Add(
            Refusal.Of(
                "catalogue.duplicate-key",
                ("file", plan.Options.FileName),
                ("row", Shown.Count(row.Number)),
                ("first", Shown.Count(seen.Row)),
                ("key", Shown.Value(string.Join(" – ", key.Where(text => text is not null))))
            )
        );
    }

    /// <summary>False when a row lacks every part of its key (a cell that is none): such rows are never the same.</summary>
    private bool WriteKey(ImportedRow row, string[] places)
    {
        _key.ResetWrittenCount();
        var references = plan.Role.References;
        var hasAny = false;
        for (var part = 0; part < _parts.Length; part++)
        {
            var reference = -1;
            for (var index = 0; index < references.Count; index++)
                reference = plan.Role.Key[part][0] == references[index].Field ? index : reference;
            hasAny |= reference >= 0 ? WriteText(places[reference]) : WriteFirst(row, _parts[part]);
        }
        return hasAny;
    }

    /// <summary>The first alternative that has a value: its bits where it is a number, which is sooner done than to write it out.</summary>
    private bool WriteFirst(ImportedRow row, int[] alternatives)
    {
        foreach (var index in alternatives)
        {
            ref readonly var value = ref row.Values[index];
            if (value.Kind == CellKind.Empty)
                continue;
            if (value.Kind != CellKind.Number)
                return WriteText(ValueReader.AsText(value));
            _key.Write(['\uFFFF']);
            _key.Write(MemoryMarshal.Cast<double, char>([value.Number]));
            return true;
        }
        return WriteText(null);
    }

    // The length before the text keeps the parts of a key apart whatever is in them.
    private bool WriteText(string? text)
    {
        _key.Write([(char)Math.Min(text?.Length ?? 0, '\uFFFE')]);
        _key.Write(text);
        return text is not null;
    }

    /// <summary>FNV-1a over what is not key.</summary>
    private ulong Digest(ImportedRow row)
    {
        var digest = 14695981039346656037UL;
        for (var index = 0; index < row.Values.Length; index++)
        {
            if (_isKey[index])
                continue;
            var value = row.Values[index];
            digest = Mix(digest, (ulong)value.Kind);
            digest = Mix(digest, BitConverter.DoubleToUInt64Bits(value.Number));
            foreach (var letter in value.Text ?? "")
                digest = Mix(digest, letter);
        }
        return row.Geometry is { } geometry ? Mix(digest, geometry) : digest;
    }

    private static ulong Mix(ulong digest, Geometry geometry)
    {
        switch (geometry)
        {
            case Point point:
                return Mix(digest, point.CoordinateSequence);
            case LineString line:
                return Mix(digest, line.CoordinateSequence);
            case Polygon polygon:
                digest = Mix(digest, polygon.Shell.CoordinateSequence);
                foreach (var hole in polygon.Holes)
                    digest = Mix(digest, hole.CoordinateSequence);
                return digest;
            default:
                for (var index = 0; index < geometry.NumGeometries; index++)
                    digest = Mix(digest, geometry.GetGeometryN(index));
                return digest;
        }
    }

    private static ulong Mix(ulong digest, CoordinateSequence vertices)
    {
        for (var index = 0; index < vertices.Count; index++)
            digest = Mix(Mix(digest, BitConverter.DoubleToUInt64Bits(vertices.GetX(index))), BitConverter.DoubleToUInt64Bits(vertices.GetY(index)));
        return digest;
    }

    private static ulong Mix(ulong digest, ulong value) => (digest ^ value) * 1099511628211UL;

    private static bool[] KeyColumns(ImportPlan plan)
    {
        var names = plan
            .Role.Key.SelectMany(part => part)
            .Concat(plan.Role.References.Select(reference => reference.MunicipalityField))
            .ToHashSet(StringComparer.Ordinal);
        return [.. plan.Columns.Select(column => column.Field is { } field && names.Contains(field.Name))];
    }
}
