namespace Samplan.Bench;

/// <summary>One side of a comparison: who does the work, and how.</summary>
internal sealed record Side<T>(string Name, Func<T> Run);
