namespace Samplan.Pictures.Contracts;

/// <param name="Name">In the reader's language.</param>
public sealed record ClassName(string Key, string Name);
