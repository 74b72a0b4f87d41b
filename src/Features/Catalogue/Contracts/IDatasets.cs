namespace Samplan.Catalogue.Contracts;

/// <summary>The datasets of an open workspace, for the rooms that build on them.</summary>
public interface IDatasets
{
    /// <summary>Every dataset, by id.</summary>
    Task<IReadOnlyList<Dataset>> ListAsync(CancellationToken cancellation);

    /// <summary>The rows of a version. Asked for by table column name; null asks for every column.</summary>
    Task<DatasetContent> ReadAsync(DatasetVersion version, IReadOnlyList<string>? columns, bool withGeometry, CancellationToken cancellation);
}
