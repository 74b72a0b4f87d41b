namespace Samplan.Maps.Contracts;

public enum AttributeKind
{
    Number,
    Text,
}
