# inquit_embed(TARGET OUTPUT_HEADER FILES…): files as constexpr string_views in one header.
