using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Pictures.Contracts.Maps;

/// <summary>What an upper room marks on the maps: on the map page, on an edition's map and in the list beside each.</summary>
public interface IMapMarks
{
    /// <summary>Of the list, and of the switch that shows them.</summary>
    string TitleIn(Texts texts);

    /// <summary>As far as the reader may see them, in the order of the list.</summary>
    Task<IReadOnlyList<MapMark>> ListAsync(Actor actor, Texts texts, CancellationToken cancellation);
}
