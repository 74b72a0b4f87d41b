namespace Samplan.Journeys.Tests.Browsing;

/// <summary>A test in a browser, once for each row: skipped with the reason where there is none, unless CI demands it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNot;
}
