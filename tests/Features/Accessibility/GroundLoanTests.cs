using System.Text;
using Samplan.Accessibility.Ground;
using Samplan.Engine.Networks;

namespace Samplan.Features.Tests.Accessibility;

/// <summary>A network is mapped for as long as somebody travels on it, in a <see cref="TravelWorld"/>.</summary>
public sealed class GroundLoanTests : TravelPages
{
    [Fact]
    public async Task A_former_ground_is_closed_with_the_last_loan_of_it_and_not_before()
    {
        var shelf = Server.Get<TravelShelf>();
        var (first, second) = (await BorrowAsync(shelf), await BorrowAsync(shelf));
        Assert.Same(first.Ground, second.Ground);

        await RenewAsync();
        using var renewed = await BorrowAsync(shelf);
        Assert.NotSame(first.Ground, renewed.Ground);

        first.Dispose();
        first.Dispose();
        Assert.False(second.Ground.IsClosed);
        Assert.True(second.Ground.Streets(TravelMode.Car).IsLinked(second.Ground.Cells.Count));

        second.Dispose();
        Assert.True(second.Ground.IsClosed);
        Assert.False(renewed.Ground.IsClosed);
    }

    [Fact]
    public async Task The_ground_of_today_stays_open_between_requests_and_pages_leave_no_loan_behind()
    {
        var shelf = Server.Get<TravelShelf>();
        var loan = await BorrowAsync(shelf);
        loan.Dispose();
        foreach (
            var address in new[] { "/accessibility", "/accessibility/services", "/accessibility/scenario?goal=place:storby&change=close-road;at=59.65,16.55" }
        )
            Assert.NotEmpty((await Reader.GetAsync(address)).Text);
        Assert.False(loan.Ground.IsClosed);

        await RenewAsync();
        Assert.NotEmpty((await Reader.GetAsync("/accessibility")).Text);
        // The server gives a loan back when the answer is on its way, which the reader may see a little before.
        await Task.Run(() => SpinWait.SpinUntil(() => loan.Ground.IsClosed, TimeSpan.FromMinutes(1)));
        Assert.True(loan.Ground.IsClosed);
    }

    /// <summary>Another shop: the ground is another.</summary>
    private Task RenewAsync() =>
        TravelWorld.ImportAsync(Server, "service.csv", "services", Encoding.UTF8.GetBytes(TravelWorld.Services + "\n59.65;16.55;grocery;Kiosken\n"));

    private static async Task<GroundLoan> BorrowAsync(TravelShelf shelf) => (await shelf.BorrowAsync(default))!;
}
