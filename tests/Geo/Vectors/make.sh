#!/usr/bin/env bash
# Computes projected.csv with PROJ's cct (Debian package proj-bin; written with 9.1.1). ETRS89, SWEREF 99 and WGS 84 are one: no shifts but RT 90's.
set -euo pipefail
cd "$(dirname "$0")"
points() {
  for latitude in 54 57.5 61 64.5 68 71.5; do
    for longitude in 4 9.6 15.2 20.8 26.4 32; do echo "$longitude $latitude 0 0"; done
  done
}
rows() { # code, pipeline in degrees
  paste -d' ' <(points) <(points | cct -d 6 +proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad $2) |
    awk -v code="$1" '{ print code "," $1 "," $2 "," $5 "," $6 }'
}
utm() { rows "EPSG:$1" "+step +proj=utm +zone=$2 +ellps=GRS80"; }
local_zone() { rows "EPSG:$1" "+step +proj=tmerc +lat_0=0 +lon_0=$2 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80"; }
{
  echo "code,longitude,latitude,first,second"
  utm 3006 33
  local_zone 3007 12; local_zone 3008 13.5; local_zone 3009 15; local_zone 3010 16.5; local_zone 3011 18; local_zone 3012 14.25
  local_zone 3013 15.75; local_zone 3014 17.25; local_zone 3015 18.75; local_zone 3016 20.25; local_zone 3017 21.75; local_zone 3018 23.25
  rows EPSG:3021 "+step +proj=push +v_3 +step +proj=cart +ellps=GRS80 +step +inv +proj=helmert +x=414.1 +y=41.3 +z=603.1 +rx=0.855 +ry=-2.141 +rz=7.023 +s=0 +convention=coordinate_frame +step +inv +proj=cart +ellps=bessel +step +proj=pop +v_3 +step +proj=tmerc +lat_0=0 +lon_0=15.8082777777778 +k=1 +x_0=1500000 +y_0=0 +ellps=bessel"
  rows EPSG:3857 "+step +proj=webmerc +ellps=WGS84"
  rows EPSG:3035 "+step +proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80"
  utm 25832 32; utm 25833 33; utm 25834 34; utm 25835 35; utm 3067 35
  rows ESRI:54009 "+step +proj=moll +lon_0=0 +x_0=0 +y_0=0 +ellps=WGS84"
} > projected.csv
