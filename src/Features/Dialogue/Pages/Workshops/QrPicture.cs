namespace Samplan.Dialogue.Pages.Workshops;

/// <summary>A QR code as the path of an svg element: black squares on a grid of whole numbers.</summary>
public sealed record QrPicture(int SizeModules, string Path);
