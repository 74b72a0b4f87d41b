namespace Samplan.Pictures.Pages.Views;

/// <summary>Where what the paper shows can be read, and its QR code as path data in a square of <paramref name="Modules"/> units.</summary>
public sealed record PaperAddressView(string Address, string QrPath, int Modules);
