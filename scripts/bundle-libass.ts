import { bundleLibass } from './product/bundle-libass';

await bundleLibass();
