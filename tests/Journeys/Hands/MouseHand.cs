using System.Globalization;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;

namespace Samplan.Journeys.Tests.Hands;

internal sealed class MouseHand : IHand
{
    private const double TilePixels = 512;

    public Task PressAsync(ILocator target) => target.ClickAsync();

    public Task TurnToAsync(ILocator choices, string value) => choices.Locator($"[value={value}]").ClickAsync();

    public Task ChooseAsync(ILocator list, string value) => list.SelectOptionAsync(value);

    public async Task WriteAsync(ILocator field, string text)
    {
        await field.ClickAsync();
        await field.FillAsync(text);
    }

    public async Task RaiseAsync(ILocator slider)
    {
        await slider.ScrollIntoViewIfNeededAsync();
        var box = (await slider.BoundingBoxAsync())!;
        await slider.ClickAsync(
            new()
            {
                Position = new() { X = box.Width * 0.8f, Y = box.Height / 2 },
            }
        );
    }

    public Task OpenSearchAsync(IPage page) => page.Locator("#search").ClickAsync();

    public Task TakeHitAsync(IPage page, ILocator hit) => hit.ClickAsync();

    public Task OpenRowAsync(ILocator row) => row.Locator("td").Last.ClickAsync();

    /// <summary>Finds the node by the view that the address tells, and clicks where it is drawn.</summary>
    public async Task OpenNodeAsync(IPage page, DrawnNode node)
    {
        await page.Locator(".map-controls button").Last.ClickAsync();
        await page.WaitForURLAsync(address => address.Contains("at=", StringComparison.Ordinal));
        await page.Locator(".map-canvas[aria-busy=false]").WaitForAsync();
        var at = Uri.UnescapeDataString(page.Url.Split("at=")[1].Split('&')[0])
            .Split(',')
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture))
            .ToArray();
        var box = (await page.Locator(".map-canvas canvas").First.BoundingBoxAsync())!;
        var worldPixels = TilePixels * Math.Pow(2, at[2]);
        var x = box.X + (box.Width / 2) + ((Across(node.Longitude) - Across(at[0])) * worldPixels);
        var y = box.Y + (box.Height / 2) + ((Down(node.Latitude) - Down(at[1])) * worldPixels);
        await page.Mouse.ClickAsync((float)x, (float)y);
    }

    // Web Mercator, the world from 0 to 1 in both directions.
    private static double Across(double longitude) => (longitude + 180) / 360;

    private static double Down(double latitude) => (1 - (Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI)) / 2;
}
