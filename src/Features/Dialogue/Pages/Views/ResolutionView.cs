using Microsoft.AspNetCore.Components;

namespace Samplan.Dialogue.Pages.Views;

/// <summary>The answer that settled a thread: by whom, for whom and when.</summary>
public sealed record ResolutionView(MarkupString Text, string? By, string? Organisation, string? Mandate, string At);
