using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;

namespace Samplan.Journeys.Tests.Hands;

/// <summary>How a reader does things on the page: every journey is made once by mouse and once by keyboard alone.</summary>
internal interface IHand
{
    static IHand Of(Hand hand) =>
        hand switch
        {
            Hand.Mouse => new MouseHand(),
            Hand.Keyboard => new KeyboardHand(),
        };

    /// <summary>A button, a link or a switch.</summary>
    Task PressAsync(ILocator target);

    /// <summary>One of choices that exclude each other, by its value.</summary>
    Task TurnToAsync(ILocator choices, string value);

    /// <summary>An entry in a drop-down list, by its value.</summary>
    Task ChooseAsync(ILocator list, string value);

    /// <summary>Words in a field, in place of what stands there.</summary>
    Task WriteAsync(ILocator field, string text);

    /// <summary>Moves a slider some way up.</summary>
    Task RaiseAsync(ILocator slider);

    /// <summary>The field for searching, ready to be written in.</summary>
    Task OpenSearchAsync(IPage page);

    /// <summary>One of the hits of the search.</summary>
    Task TakeHitAsync(IPage page, ILocator hit);

    /// <summary>A row of the table.</summary>
    Task OpenRowAsync(ILocator row);

    /// <summary>A node on the map; by keyboard always the highest, with which the walk begins.</summary>
    Task OpenNodeAsync(IPage page, DrawnNode node);
}
