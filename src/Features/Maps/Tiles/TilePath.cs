namespace Samplan.Maps.Tiles;

/// <summary>A run of coordinates, x, y, x, y …, in an array that grows and is used again.</summary>
internal sealed class TilePath
{
    private double[] _ordinates = new double[512];

    /// <summary>Vertices times two.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<double> Ordinates => _ordinates.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Room for so many ordinates, whose content is for the caller to write.</summary>
    public Span<double> Take(int length)
    {
        if (_ordinates.Length < length)
            _ordinates = new double[Math.Max(length, _ordinates.Length * 2)];
        Length = length;
        return _ordinates.AsSpan(0, length);
    }

    public void Add(double x, double y)
    {
        if (Length + 2 > _ordinates.Length)
            Array.Resize(ref _ordinates, _ordinates.Length * 2);
        _ordinates[Length] = x;
        _ordinates[Length + 1] = y;
        Length += 2;
    }
}
