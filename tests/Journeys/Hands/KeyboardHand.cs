using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;

namespace Samplan.Journeys.Tests.Hands;

/// <summary>Tab to it, then the key that acts on it. What Tab cannot come to cannot be used, and fails the journey.</summary>
internal sealed class KeyboardHand : IHand
{
    private const int MostStops = 200;

    public async Task PressAsync(ILocator target)
    {
        await ReachAsync(target);
        var isSwitch = await target.EvaluateAsync<bool>("e => e.matches('input[type=checkbox]')");
        await target.Page.Keyboard.PressAsync(isSwitch ? "Space" : "Enter");
    }

    /// <summary>Of choices that exclude each other one only is a stop for Tab: arrows turn to the others.</summary>
    public async Task TurnToAsync(ILocator choices, string value)
    {
        await ReachAsync(choices.Locator("input:checked"));
        for (var step = await choices.Locator("input").CountAsync(); step > 0 && !await choices.Locator($"[value={value}]").IsCheckedAsync(); step--)
            await choices.Page.Keyboard.PressAsync("ArrowDown");
    }

    public async Task ChooseAsync(ILocator list, string value)
    {
        await ReachAsync(list);
        // The list is walked from its top, as arrows do.
        await list.Page.Keyboard.PressAsync("Home");
        for (var step = await list.Locator("option").CountAsync(); step > 0 && await list.InputValueAsync() != value; step--)
            await list.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(value, await list.InputValueAsync());
    }

    public async Task WriteAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await field.Page.Keyboard.PressAsync("Control+a");
        await field.Page.Keyboard.TypeAsync(text);
    }

    public async Task RaiseAsync(ILocator slider)
    {
        await ReachAsync(slider);
        for (var step = 0; step < 4; step++)
            await slider.Page.Keyboard.PressAsync("PageUp");
    }

    public Task OpenSearchAsync(IPage page) => page.Keyboard.PressAsync("/");

    public async Task TakeHitAsync(IPage page, ILocator hit)
    {
        for (var step = 0; step < 12 && await hit.GetAttributeAsync("aria-selected") != "true"; step++)
            await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>One row only is a stop for Tab: arrows walk the rest.</summary>
    public async Task OpenRowAsync(ILocator row)
    {
        var page = row.Page;
        var goal = row.Locator("th a");
        await ReachAsync(page.Locator(".table-scroll tbody a[tabindex='0']"));
        var rows = page.Locator(".table-scroll tbody tr");
        for (var step = await rows.CountAsync(); step > 0 && !await HasFocusAsync(goal); step--)
            await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>N walks the nodes in order of class and size, Enter opens the one that is marked.</summary>
    public async Task OpenNodeAsync(IPage page, DrawnNode node)
    {
        await ReachAsync(page.Locator(".map-canvas canvas[tabindex]"));
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task ReachAsync(ILocator target)
    {
        await target.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await HasFocusAsync(target))
                return;
            await target.Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"Tab does not come to {target}.");
    }

    private static Task<bool> HasFocusAsync(ILocator target) => target.EvaluateAsync<bool>("e => e === document.activeElement");
}
