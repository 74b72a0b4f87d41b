namespace Samplan.Catalogue.Contracts;

/// <summary>
/// The name of a dataset in its workspace, kebab-case: the role where a workspace has one of it (<c>places</c>, <c>flows-commuting</c>),
/// role and file name where it may have several (<c>services-apotek</c>, <c>layer-vindkraftverk</c>).
/// </summary>
public readonly record struct DatasetId(string Value)
{
    public override string ToString() => Value;
}
