using System.Globalization;

namespace Samplan.Dialogue;

/// <summary>Times as they stand in the database: UTC, sortable as text.</summary>
internal static class StoredTime
{
    public static string Write(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
