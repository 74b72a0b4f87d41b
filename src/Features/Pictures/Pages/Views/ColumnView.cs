namespace Samplan.Pictures.Pages.Views;

/// <param name="Format"><c>text</c>, <c>name</c> (the row's link), <c>class</c>, <c>number</c>, <c>signed</c>, <c>percent</c> or <c>signed-percent</c> (shares 0–1).</param>
public sealed record ColumnView(string Key, string Name, string Format, int Decimals = 0)
{
    /// <summary>The name in full where <see cref="Name"/> is a short one.</summary>
    public string FullName { get; init; } = Name;

    public bool IsNumber => Format is "number" or "signed" or "percent" or "signed-percent";
}
