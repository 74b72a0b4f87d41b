namespace Samplan.Engine.Routing.Transit;

/// <summary>Takes the rows of a travel-time table as they are finished.</summary>
public interface ITransitTableSink
{
    /// <summary>
    /// Minutes between one row's point (an origin, or with <see cref="TransitDirection.ArriveBy"/> a destination) and columns that follow each other, for each all percentiles
    /// in the request's order, −1 where the percentile is not reached, and the number of departures if it was asked for. Called one at a time; rows rise within one range of columns. The span is valid during the call only.
    /// </summary>
    void Take(int row, int firstColumn, ReadOnlySpan<short> minutes);
}
