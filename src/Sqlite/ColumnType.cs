namespace Samplan.Sqlite;

/// <summary>The storage class of one value; the numbers are SQLite's own.</summary>
public enum ColumnType
{
    WholeNumber = 1,
    RealNumber = 2,
    Text = 3,
    Blob = 4,
    Null = 5,
}
