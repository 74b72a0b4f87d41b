using Samplan.Kernel;

namespace Samplan.Catalogue.Import;

/// <summary>What an earlier pass over the same file found out too late: the next pass starts with it.</summary>
internal sealed class ImportHints
{
    private readonly HashSet<string> _textColumns = new(StringComparer.Ordinal);
    private readonly List<Refusal> _notices = [];

    /// <summary>Headers of columns that look like numbers at first and are not.</summary>
    public IReadOnlySet<string> TextColumns => _textColumns;

    public IReadOnlyList<Refusal> Notices => _notices;

    /// <summary>The geometry is of several kinds.</summary>
    public bool IsMixed { get; private set; }

    public void Learn(PlanRefutedException refuted, string file)
    {
        if (refuted.TextColumn is not { } column)
        {
            IsMixed = true;
            return;
        }
        _textColumns.Add(column);
        _notices.Add(ColumnPlanner.KeptAsText(file, column, refuted.Row, refuted.Example));
    }
}
